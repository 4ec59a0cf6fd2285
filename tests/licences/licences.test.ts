import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLicences } from '../../build/licences/document.ts';
import { findShipped } from '../../build/licences/shipped.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Licences under which the exhibition may be delivered without giving anything but the texts. */
const WELCOME = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1'],
  // As permissive as MIT: whoever gets a copy gets the text, or a link to it.
  'BlueOak-1.0.0',
];

test('docs/licences.md is what npm run licences writes', async () => {
  const written = await readFile(join(ROOT, 'docs/licences.md'), 'utf8');
  expect(written, 'Run npm run licences and commit docs/licences.md.').toBe(
    await writeLicences(ROOT),
  );
});

test('nothing is delivered under a licence that asks for more than its text', async () => {
  const shipped = await findShipped(ROOT);
  const unwelcome = shipped.filter(({ licence }) => !WELCOME.includes(licence));
  expect(unwelcome.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('the fonts, the libraries, what those need, and Electron are listed, but no tool and no types', async () => {
  const names = (await findShipped(ROOT)).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      '@fontsource-variable/noto-sans-sc',
      'three',
      'react-dom',
      'scheduler',
      'electron',
    ]),
  );
  expect(names).not.toContain('vite');
  expect(names.filter((name) => name.startsWith('@types/'))).toEqual([]);
});
