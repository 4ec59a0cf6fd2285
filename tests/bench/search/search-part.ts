import { makeFinder } from '#core/search/finder.ts';
import { builtInWorld } from '../../core/search/built-in-world.ts';
import { SEARCH_BUDGETS } from '../budgets.ts';
import type { PartResult } from '../content-part.ts';
import { measuredWhere, say } from '../machine.ts';
import { percentile } from '../statistics.ts';
import { keeps } from '../verdict.ts';
import { manyExhibits } from './many-exhibits.ts';
import { fastestKeys, milliseconds } from './typing.ts';

const EXHIBITS = 1000;
/** How often each thing is timed: the fastest counts, so that what else the machine does is left out. */
const ROUNDS = 10;

interface Row {
  readonly what: string;
  readonly value: number;
  /** Null where the number is only of interest. */
  readonly most: number | null;
}

/** Times the search of a thousand exhibits: preparing it, and every key of what visitors type. */
export async function measureSearch(): Promise<PartResult> {
  say(`search: prepare ${EXHIBITS} exhibits`);
  const world = manyExhibits(await builtInWorld(), EXHIBITS);
  const prepared = Array.from({ length: ROUNDS }, () => milliseconds(() => makeFinder(world)));
  say('search: type');
  const keys = fastestKeys(makeFinder(world), ROUNDS);
  const rows: readonly Row[] = [
    {
      what: 'the search prepared, by a program just started',
      value: prepared[0] ?? Number.NaN,
      most: null,
    },
    row(SEARCH_BUDGETS.prepared, '', Math.min(...prepared)),
    row(SEARCH_BUDGETS.found, ', p50', percentile(keys.found, 0.5)),
    row(SEARCH_BUDGETS.found, ', p95', percentile(keys.found, 0.95)),
    row(SEARCH_BUDGETS.found, ', slowest key', Math.max(...keys.found)),
    row(SEARCH_BUDGETS.letters, ', p50', percentile(keys.letters, 0.5)),
    row(SEARCH_BUDGETS.letters, ', p95', percentile(keys.letters, 0.95)),
    row(SEARCH_BUDGETS.letters, ', slowest key', Math.max(...keys.letters)),
  ];
  return {
    section: sectionOf(rows, keys.found.length),
    broken: rows
      .filter(({ value, most }) => !keeps(value, most))
      .map(({ what, value, most }) => `${what}: ${shown(value)} measured, ${most} ms allowed`),
  };
}

function row(
  { what, most }: { readonly what: string; readonly most: number },
  which: string,
  value: number,
): Row {
  return { what: `${what}${which}`, value, most };
}

function sectionOf(rows: readonly Row[], keys: number): string {
  return [
    measuredWhere(),
    `${EXHIBITS} exhibits with the texts of the built-in ones, newly combined; ${keys} keys typed one by one, in pinyin, English,`,
    `Chinese and nonsense. Each was timed ${ROUNDS} times; the fastest counts.`,
    '',
    '| what | measured | asked for |',
    '|---|---|---|',
    ...rows.map(({ what, value, most }) => {
      const number = keeps(value, most) ? shown(value) : `**${shown(value)}**`;
      return `| ${what} | ${number} | ${most === null ? '–' : `≤ ${most} ms`} |`;
    }),
  ].join('\n');
}

function shown(value: number): string {
  return `${value.toFixed(1)} ms`;
}
