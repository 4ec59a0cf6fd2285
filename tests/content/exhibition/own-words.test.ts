import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#schema/languages.ts';
import { compileExhibition } from '../../../build/content/compile-exhibition.ts';
import {
  builtIn,
  formsOf,
  INTERFACE_KEYS,
} from '../../../build/content/exhibition/interface-words.ts';
import { readWords } from '../../../build/content/exhibition/read-words.ts';
import { makeExhibitionFolder } from '../../support/make-exhibition-folder.ts';
import { problemsOf } from '../support/check-files.ts';
import { withWords } from '../support/word-cases.ts';

type Written = Parameters<typeof readWords>[0];

const NAMES = { 'zh-Hans': 'zh', en: 'en', 'zh-Hant': 'zh-Hant' } as const;

function read(written: Written): ReturnType<typeof readWords> {
  return readWords(written, () => ({ file: 'exhibition.yaml', line: 1 }));
}

/** What the interface says by itself under a key, as a person would write it. */
function itself(key: string): Written[string] {
  return Object.fromEntries(
    LANGUAGES.filter((language) => formsOf(key, language).includes(key)).flatMap((language) => {
      const text = builtIn(key, language) ?? '';
      // Only the interface itself may call one sentence from another.
      return text.includes('$t(') ? [] : [[NAMES[language], text]];
    }),
  );
}

/** The codes of what is wrong with one sentence. */
function codesOf(key: string, word: Written[string]): readonly string[] {
  return read({ [key]: word }).problems.map(({ code }) => code);
}

describe('a sentence of the interface', () => {
  it('may always be what it is by itself', () => {
    const written = Object.fromEntries([...INTERFACE_KEYS].map((key) => [key, itself(key)]));
    const { words, problems } = read(written);
    expect(problems).toEqual([]);
    expect(Object.keys(words?.en ?? {}).length).toBeGreaterThan(150);
    expect(words?.en['plan.booths_one']).toBe('{{count}} booth');
  });

  it('is said in the languages it is written in; Traditional Chinese is made, English stays', () => {
    const { words } = read({
      'attract.touch': { zh: '点这里，进展厅' },
      'tour.title': { en: 'Come along' },
      'tour.next': { zh: '往下走', 'zh-Hant': '往下' },
    });
    expect(words).toEqual({
      'zh-Hans': { 'attract.touch': '点这里，进展厅', 'tour.next': '往下走' },
      en: { 'tour.title': 'Come along' },
      'zh-Hant': { 'attract.touch': '點這裡，進展廳', 'tour.next': '往下' },
    });
  });

  it('may turn its placeholders round, and name one twice', () => {
    expect(codesOf('tour.of', { zh: '{{stops}}站里第{{stop}}站{{stop}}' })).toEqual([]);
  });

  it.each([
    ['leaves one out', 'tour.of', { zh: '第{{stop}}站' }],
    ['has one more', 'tour.title', { zh: '跟{{who}}走' }],
    ['has another', 'tour.of', { en: 'Stop {{step}} of {{stops}}' }],
    ['gives one an order', 'tour.of', { en: 'Stop {{stop, x}} of {{stops}}' }],
    ['has half of one', 'tour.title', { zh: '跟我走{{' }],
    ['calls another sentence', 'tour.title', { zh: '$t(tour.title)' }],
    ['leaves one out in Traditional', 'tour.of', { 'zh-Hant': '第{{stop}}站' }],
  ])('is refused once when it %s', (_, key, word) => {
    expect(codesOf(key, word)).toEqual(['word-placeholders']);
  });

  it.each([
    ['plan.booths', { en: 'stands' }, '英文写在“plan.booths_one”、“plan.booths_other”下面'],
    ['search.found_one', { zh: '一项' }, '中文写在“search.found”下面'],
    ['list.zones_one', { 'zh-Hant': '一個' }, '去掉这里的繁体'],
  ])('of a number of things (%s) is written where it is said', (key, word, fix) => {
    const [problem] = read({ [key]: word }).problems;
    expect(problem).toMatchObject({ code: 'word-not-said', fix });
  });

  it.each([
    [7, []],
    [8, ['word-long']],
    [14, ['word-long']],
    [15, ['word-too-long']],
  ])('has the room of its widest language, here English: %i Han characters', (length, expected) => {
    expect(builtIn('tour.title', 'en')).toHaveLength(13);
    expect(codesOf('tour.title', { zh: '长'.repeat(length) })).toEqual(expected);
  });

  it('is told in letters how long its English may be', () => {
    const [problem] = read({ 'tour.title': { en: 'Show me round here' } }).problems;
    expect(problem?.message).toBe('“tour.title”的英文有 18 个字母，那个位置只为 14 个字母留了地方');
  });

  it('is told which of its characters cannot be drawn, each once', () => {
    const { problems } = read({ 'tour.title': { zh: '跟𓀀走' } });
    expect(problems.map(({ code, message }) => [code, message.includes('“𓀀”，')])).toEqual([
      ['missing-glyph', true],
    ]);
  });
});

describe('a key that the interface does not have', () => {
  it.each([
    ['tour.titel', '是不是想写“tour.title”？'],
    ['点一下屏幕，走进展厅', '是不是想写“attract.touch”？'],
    ['跟我走', '是不是想写“hall.tour”、“welcome.tour”、“tour.title”？'],
    ['Touch to entre', '是不是想写“attract.touch”？'],
    ['constructor', '写界面用语的代号；不知道代号，就写屏幕上原来的话，会告诉您代号'],
  ])(
    'is answered with the nearest key, or the keys of what stands on the glass: %s',
    (key, fix) => {
      expect(read({ [key]: { zh: '甲' } })).toMatchObject({
        words: null,
        problems: [{ code: 'unknown-word', fix }],
      });
    },
  );

  it('is none of the words of staff', () => {
    expect([...INTERFACE_KEYS].filter((key) => /^(?:menu|updates|pin)\./.test(key))).toEqual([]);
  });
});

describe('words in exhibition.yaml', () => {
  it('have Chinese names like everything else, and full-width colons are told', async () => {
    const lines = ['tour.title: { 中文: 带我看, 英文: Come along, 繁体: 帶我看 }', 'queue：排队'];
    const text = withWords(...lines).replace('words:', '界面用语:');
    const problems = await problemsOf({ files: { 'exhibition.yaml': text } });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['full-width-colon', 16]]);
  });

  it.each([
    ['an unknown language', 'tour.title: { fr: Suivez }', 'unknown-key'],
    ['no language', 'tour.title: {}', 'wrong-value'],
    ['a list', 'tour.title: [甲]', 'wrong-value'],
  ])('with %s are told so', async (_, line, code) => {
    const problems = await problemsOf({ files: { 'exhibition.yaml': withWords(line) } });
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual([[code, 15]]);
  });
});

describe('a compiled exhibition', () => {
  async function compiled(text: string | null, faulty: 'leave-out' | 'keep' = 'leave-out') {
    const files = text === null ? {} : { 'exhibition.yaml': text };
    const { folder, remove } = await makeExhibitionFolder({ files });
    const [out, cache] = [`${folder}-out`, `${folder}-cache`];
    const { release } = await compileExhibition(folder, { out, cache, version: 'tested', faulty });
    const { default: json } = await import(join(out, 'exhibition.json'), {
      with: { type: 'json' },
    }).catch(() => ({ default: null }));
    await Promise.all([
      remove(),
      ...[out, cache].map((path) => rm(path, { recursive: true, force: true })),
    ]);
    return { release, words: json?.words };
  }

  it('holds the words that were written', async () => {
    const { words } = await compiled(withWords('tour.title: { en: Come along }'));
    expect(words).toEqual({ 'zh-Hans': {}, en: { 'tour.title': 'Come along' }, 'zh-Hant': {} });
  });

  it('is what it was before where none were', async () => {
    expect(await compiled(null)).toEqual({ release: 'written', words: undefined });
  });

  it('is not written while one of them is wrong; a draft has the others', async () => {
    const text = withWords('tour.title: 带我看', 'tour.of: 一站一站');
    expect((await compiled(text)).release).toBe('none');
    const { words } = await compiled(text, 'keep');
    expect(words['zh-Hans']).toEqual({ 'tour.title': '带我看' });
  });
});
