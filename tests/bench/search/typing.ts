import { type Finder, find } from '#core/search/finder.ts';
import { nextLetters } from '#core/search/next-letters.ts';

/** What is typed, a key at a time: pinyin, first letters, English, Chinese, numbers, and what nothing fits. */
const TYPED: readonly string[] = [
  'zhongguancunguojichuangxinzhongxin',
  'ren gong zhi neng',
  'liangzijisuanji',
  'jqr',
  'sgmx',
  'lzysl',
  'sanghaihaiguan',
  'luoyan3d',
  'a quantum computer in the cloud',
  'third generation risc-v',
  'satelite',
  'photoelectronik compting',
  'where is the gas turbine',
  '没有围墙的保税区',
  '会拉花的咖啡机器人',
  '愛因斯坦探針衛星',
  '北脑erhao',
  '3-2',
  '2024',
  'qqqqqqqq',
  '火锅店厕所在哪里',
];

/** Milliseconds for each key: the search, and the letters that may come next. */
export interface KeyTimes {
  readonly found: readonly number[];
  readonly letters: readonly number[];
}

/** Types everything, a key at a time, as a visitor would, so many times; gives the fastest time of every key. */
export function fastestKeys(finder: Finder, rounds: number): KeyTimes {
  const each = Array.from({ length: rounds }, () => timeKeys(finder));
  const fastest = (of: keyof KeyTimes): readonly number[] =>
    QUERIES.map((_, i) => Math.min(...each.map((times) => times[of][i] ?? Number.NaN)));
  return { found: fastest('found'), letters: fastest('letters') };
}

/** Everything that stands in the box after one key or another. */
const QUERIES: readonly string[] = TYPED.flatMap((typed) =>
  Array.from(typed, (_, i) => typed.slice(0, i + 1)),
);

function timeKeys(finder: Finder): KeyTimes {
  const times = QUERIES.map((query) => ({
    found: milliseconds(() => find(finder, query, 'zh-Hans')),
    letters: milliseconds(() => nextLetters(finder, query)),
  }));
  return {
    found: times.map(({ found }) => found),
    letters: times.map(({ letters }) => letters),
  };
}

/** How long something takes, in milliseconds. */
export function milliseconds(what: () => unknown): number {
  const before = performance.now();
  what();
  return performance.now() - before;
}
