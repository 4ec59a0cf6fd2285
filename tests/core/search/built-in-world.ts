import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorld, type World } from '#core/world.ts';
import { parseExhibition } from '#schema/parse.ts';
import { compileExhibition } from '../../../build/content/compile-exhibition.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The world of the built-in exhibition, compiled as it is now. */
export async function builtInWorld(): Promise<World> {
  const out = await mkdtemp(join(tmpdir(), 'search-world-'));
  try {
    await compileExhibition(join(ROOT, 'assets/exhibition'), {
      out: join(out, 'exhibition'),
      cache: join(ROOT, 'build/.cache/content'),
    });
    const json: unknown = JSON.parse(
      await readFile(join(out, 'exhibition/exhibition.json'), 'utf8'),
    );
    const parsed = parseExhibition(json);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return buildWorld(parsed.value);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
