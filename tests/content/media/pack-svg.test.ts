import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { toTraditional } from '../../../build/content/language/traditional.ts';
import { codesOf, drawing, inStore, makeFolder, pack, packedOf, pictureOf } from './made-files.ts';

const PAPER = '<rect width="600" height="400" fill="#ffffff"/>';

describe('a packed drawing', () => {
  it('is WebP in every width, sharp up to the widest whatever its own units', async () => {
    for (const box of [
      'viewBox="0 0 60 40"',
      'viewBox="0,0,6000,4000"',
      'width="600" height="400"',
    ]) {
      const { result, store } = await pack(
        'a.svg',
        drawing('<rect width="100%" height="100%"/>', box),
      );
      const { sizes, colour } = pictureOf(packedOf(result).media);
      expect(sizes.map(({ width, height }) => [width, height])).toEqual([
        [480, 320],
        [960, 640],
        [1920, 1280],
      ]);
      expect(colour).toBe('#000000');
      expect((await sharp(inStore(store, sizes[0]?.path ?? '')).metadata()).format).toBe('webp');
    }
  });
});

describe('the texts of a drawing in Traditional Chinese', () => {
  const options = { convertText: toTraditional };
  const svg = drawing(`${PAPER}<text x="50" y="200" font-size="60">头发与云台</text>`);

  it('are converted and drawn: another media with another name', async () => {
    const [simplified, traditional] = [await pack('a.svg', svg), await pack('a.svg', svg, options)];
    expect(packedOf(traditional.result).id).not.toBe(packedOf(simplified.result).id);
    expect(packedOf(traditional.result).files).not.toEqual(packedOf(simplified.result).files);
  });

  it('are set in the font for it, even where no character changes', async () => {
    const bone = drawing(`${PAPER}<text x="50" y="200" font-size="60">骨</text>`);
    const same = { convertText: (text: string) => text };
    const [one, two] = [await pack('a.svg', bone), await pack('a.svg', bone, same)];
    expect(packedOf(two.result).files).not.toEqual(packedOf(one.result).files);
  });

  it('change nothing where there are none', async () => {
    const blank = drawing('<rect width="9" height="9"/>');
    const [one, two] = [await pack('a.svg', blank), await pack('a.svg', blank, options)];
    expect(packedOf(one.result)).toEqual(packedOf(two.result));
  });
});

describe('a drawing is refused', () => {
  it('if the font lacks a character, which is named with the text around it', async () => {
    const { result } = await pack('a.svg', drawing('<text x="1" y="9">元素鿏和𬭳</text>'));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'glyph-missing', detail: '鿏 𬭳 in “元素鿏和𬭳”' }],
    });
  });

  test.each([
    ['svg-broken', '<g/>', ''],
    ['svg-broken', '<g/>', 'viewBox="0 0 0 400"'],
    ['svg-broken', '<g/>', 'viewBox="0 0"'],
    ['picture-shape', '<g/>', 'viewBox="0 0 1000 10"'],
    ['svg-forbidden', '<script/>', 'viewBox="0 0 9 9"'],
    ['svg-text', '<text dx="1">a</text>', 'viewBox="0 0 9 9"'],
  ])('%s: %s, %s', async (code, inside, box) => {
    expect(codesOf((await pack('a.svg', drawing(inside, box))).result)).toEqual([code]);
  });

  it('with a million laughs, at once', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    );
    const laughs = `<!DOCTYPE svg [<!ENTITY l0 "ha">${entities.join('')}]>${drawing('<text>&l9;</text>')}`;
    const started = performance.now();
    expect(codesOf((await pack('a.svg', laughs)).result)).toEqual(['svg-forbidden']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a drawing is the same everywhere', () => {
  it('even on a machine without a single font', async () => {
    const folder = await makeFolder();
    const svg = drawing(`${PAPER}<text x="20" y="99" font-size="48">中关村 ACCEL 2024</text>`);
    await writeFile(join(folder, 'a.svg'), svg);
    await writeFile(join(folder, 'fonts.conf'), '<fontconfig></fontconfig>');
    const program = `
      import { packMedia } from '${join(import.meta.dirname, '../../../build/content/media/pack-media.ts')}';
      const result = await packMedia('${join(folder, 'a.svg')}', { folder: '${join(folder, 'store')}' });
      console.log(JSON.stringify(result.value));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', program],
      { env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
    );
    expect(JSON.parse(stdout)).toEqual(packedOf((await pack('a.svg', svg)).result));
  });
});
