import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Allowance,
  type Compiling,
  compileApart,
} from '../../../build/content/apart/compile-apart.ts';

const PLENTY: Allowance = { milliseconds: 60_000, memoryBytes: 2 * 1024 ** 3 };
let folder = '';
let compiling: Compiling;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apart-'));
  compiling = { root: join(folder, 'in'), out: join(folder, 'out'), cache: join(folder, 'cache') };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A compiler that does something else. */
async function script(text: string): Promise<string> {
  const path = join(folder, `${(await readdir(folder)).length}.mjs`);
  await writeFile(path, text);
  return path;
}

describe('compiling in a process of its own', () => {
  it('shows errors, and ends with them', async () => {
    await expect(compileApart(compiling)).resolves.toBe('errors');
  });

  it.each([
    [0, 'compiled'],
    [1, 'errors'],
    [2, 'stopped'],
    [134, 'stopped'],
  ])('that ends with %d is %s', async (code, ending) => {
    const path = await script(`process.exitCode = ${code};`);
    expect(await compileApart(compiling, { ...PLENTY, script: path })).toBe(ending);
  });

  it('is stopped when it takes too long, even if it is busy', async () => {
    const path = await script('for (;;);');
    const allowance = { ...PLENTY, milliseconds: 700, script: path };
    expect(await compileApart(compiling, allowance)).toBe('stopped');
  });

  it.each([
    ['memory of a library', 'Buffer.alloc(64 * 1024 * 1024, 1)'],
    ['its own memory', 'new Array(8_000_000).fill(0).map((_, i) => String(i))'],
  ])('is stopped when it takes too much %s, even if it is busy', async (_what, more) => {
    const path = await script(`const all = []; for (;;) all.push(${more});`);
    const allowance = { ...PLENTY, memoryBytes: 400 * 1024 ** 2, script: path };
    expect(await compileApart(compiling, allowance)).toBe('stopped');
  });

  it('is not told where a passphrase lies', async () => {
    process.env.ZHANTING_PASSPHRASE_FILE = '/somewhere/secret';
    try {
      const to = JSON.stringify(join(folder, 'seen'));
      const text = `import { writeFileSync } from 'node:fs';
        writeFileSync(${to}, JSON.stringify([process.env, process.argv]));`;
      const path = await script(text);
      await compileApart(compiling, { ...PLENTY, script: path });
    } finally {
      delete process.env.ZHANTING_PASSPHRASE_FILE;
    }
    const seen = await readFile(join(folder, 'seen'), 'utf8');
    expect(seen).toContain('--strict');
    expect(seen).not.toContain('secret');
  });
});
