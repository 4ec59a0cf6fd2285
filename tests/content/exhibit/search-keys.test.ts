import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Exhibit, Exhibition } from '#schema/exhibition.ts';
import { compileExhibition } from '../../../build/content/compile-exhibition.ts';
import { makeExhibitionFolder } from '../../support/make-exhibition-folder.ts';
import { ENGLISH, INDEX, withLine } from '../support/check-files.ts';

/** The first exhibit, compiled, of an exhibition with these aliases. */
async function compiledWith(chinese: string | null, english: string | null): Promise<Exhibit> {
  const files = {
    ...(chinese === null ? {} : { [INDEX]: withLine(INDEX, 6, 'maker: 研究院', chinese) }),
    ...(english === null ? {} : { [ENGLISH]: withLine(ENGLISH, 4, 'maker: Institute', english) }),
  };
  const { folder, remove } = await makeExhibitionFolder({ files });
  onTestFinished(remove);
  const made = await mkdtemp(join(tmpdir(), 'search-keys-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  const out = join(made, 'out');
  const { problems } = await compileExhibition(folder, { out, cache: join(made, 'cache') });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const json = await readFile(join(out, 'exhibition.json'), 'utf8');
  const [first] = (JSON.parse(json) as Exhibition).exhibits;
  if (first === undefined) throw new Error('Nothing was compiled.');
  return first;
}

/** The first readings of every name, joined. */
function spelled({ search }: Exhibit): readonly string[] {
  return search.pinyin
    .map((readings) => readings[0] ?? ' ')
    .join('')
    .split(' ');
}

test('aliases are found in both scripts and in every language they are written in', async () => {
  const { search } = await compiledWith('别名: [机器人, 小柒]', 'aliases: [Robot]');
  const lines = search.words.split('\n');
  expect(lines).toEqual(expect.arrayContaining(['机器人', '機器人', '小柒', 'Robot']));
  expect(lines).toEqual(expect.arrayContaining(['光计算', 'Chip', '研究院', '第1展区', 'Zone 1']));
  expect(new Set(lines).size).toBe(lines.length);
});

test('title, aliases, tags, maker, zone and lead can be spelled, the title first, the lead last', async () => {
  const names = spelled(await compiledWith('aliases: [机器人]', null));
  expect(names[0]).toMatch(/^weixing/);
  expect(names.slice(1, -1)).toEqual(
    expect.arrayContaining(['jiqiren', 'guangjisuan', 'xinpian', 'yanjiuyuan', 'di1zhanqu']),
  );
  expect(names.at(-1)).toBe('yijuhuashuoqingtashishenme');
});

test('an exhibit needs no aliases', async () => {
  const { search } = await compiledWith(null, null);
  expect(search.words).not.toBe('');
  expect(search.words.split('\n')).not.toContain('');
});
