import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkExhibition } from '../../../build/content/check-exhibition.ts';
import { compileExhibition } from '../../../build/content/compile-exhibition.ts';
import { makeExhibitionFolder } from '../../support/make-exhibition-folder.ts';
import { FIRST, INDEX } from '../support/check-files.ts';

/** The user that nothing belongs to, on Linux. */
const NOBODY = 65_534;

const leftovers: string[] = [];
afterEach(async () => {
  await Promise.all(leftovers.splice(0).map((path) => rm(path, { recursive: true, force: true })));
});

async function folderFor(test: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${test}-`));
  leftovers.push(folder);
  return folder;
}

/** Does something as a user who is not allowed everything. */
async function asSomebody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return await work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a folder that is hard to read', () => {
  it('is named when it is not there', async () => {
    const { problems } = await checkExhibition('/no/such/folder');
    expect(problems.map(({ code, file, line }) => ({ code, file, line }))).toEqual([
      { code: 'no-such-folder', file: '', line: null },
    ]);
  });

  it('compiles to nothing, and says so, when there is nothing to compile', async () => {
    const folder = await folderFor('cache');
    const options = { out: join(folder, 'out'), cache: join(folder, 'cache') };
    for (const nothing of ['/no/such/folder', await folderFor('empty')]) {
      const { release, problems } = await compileExhibition(nothing, options);
      expect(release).toBe('none');
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  it('is named when no exhibit is in it', async () => {
    const folder = await folderFor('empty');
    const { problems } = await checkExhibition(folder);
    expect(problems.map(({ code }) => code)).toEqual(['missing-exhibition', 'no-exhibits']);
  });

  it('is read in part when it holds the whole disk by mistake', async () => {
    const folder = await folderFor('crowd');
    const names = Array.from({ length: 30_001 }, (_, i) => join(folder, `${i}.txt`));
    for (const name of names) await writeFile(name, '');
    const { problems } = await checkExhibition(folder);
    expect(problems.map(({ code }) => code)).toContain('too-many-files');
  }, 60_000);

  it.skipIf(process.platform === 'win32')(
    'is checked as far as it may be read, and what may not be read is named',
    async () => {
      const { folder, remove } = await makeExhibitionFolder({
        files: { 'exhibits/b/index.md': '' },
      });
      await checkExhibition(folder);
      await chmod(folder, 0o755);
      await chmod(join(folder, INDEX), 0o000);
      await chmod(join(folder, 'exhibits/b'), 0o000);
      const { problems } = await asSomebody(() => checkExhibition(folder));
      const unreadable = problems.filter(({ code }) => code === 'unreadable');
      expect(unreadable.map(({ file }) => file)).toEqual(['exhibits/b', INDEX]);
      await remove();
    },
  );
});

describe('a place to write to', () => {
  it('is refused inside the exhibition and around it', async () => {
    const { folder, remove } = await makeExhibitionFolder();
    const cache = await folderFor('cache');
    for (const out of [join(folder, FIRST), folder, join(folder, '..')]) {
      const { problems, release } = await compileExhibition(folder, { out, cache });
      expect(problems.map(({ code }) => code)).toContain('out-inside-content');
      expect(release).toBe('none');
    }
    await remove();
  });

  it.skipIf(process.platform === 'win32')('is named when it may not be written', async () => {
    const { folder, remove } = await makeExhibitionFolder();
    await chmod(folder, 0o755);
    const cache = await folderFor('cache');
    await compileExhibition(folder, { out: join(cache, 'first'), cache });
    await chmod(cache, 0o777);
    await chmod(join(cache, 'answers'), 0o777);
    const locked = join(await folderFor('locked'), 'inside');
    await mkdir(locked);
    await chmod(locked, 0o555);
    await chmod(join(locked, '..'), 0o555);
    const { problems, release } = await asSomebody(() =>
      compileExhibition(folder, { out: join(locked, 'out'), cache }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['out-unwritable']);
    expect(release).toBe('none');
    await remove();
  });
});
