import { expect, test } from 'vitest';
import { HALF_MS, SINGLE_MS } from '#core/rehearsal/budget.ts';
import { BOOTH_MS, HALL_MS } from '#core/rehearsal/limits.ts';
import { type Rehearsed, rehearse, type Seen, type Stage } from '#core/rehearsal/rehearse.ts';
import {
  boothsToRehearse,
  languagesToRehearse,
  type RehearsedBooth,
} from '#core/rehearsal/steps.ts';
import type { Language } from '#schema/languages.ts';
import { makeWorld } from '../../support/make-world.ts';

/** How long each pause lasts here, in milliseconds. */
const PAUSE = 50;
const BOOTHS = boothsToRehearse(makeWorld([{ booths: 3 }]), 'zh-Hans');
const LANGUAGES = languagesToRehearse('zh-Hans');

/** A page that draws at once, save where `seen` says otherwise; it keeps what it was asked for. */
function madeStage(
  seen: (now: number, booth: RehearsedBooth | null, spoken: Language) => Partial<Seen> = () => ({}),
  heldUp: (drawn: number) => number = () => 0,
) {
  const asked: string[] = [];
  let now = 0;
  let open: Seen['drawn'] = null;
  let late = false;
  let spoken: Language = 'zh-Hans';
  const stage: Stage = {
    goTo: ({ exhibit }) => {
      open = { exhibit, page: 0 };
      asked.push(exhibit);
    },
    heldUp: () => heldUp(asked.filter((what) => what.startsWith('展品')).length),
    turnPage: () => {
      if (open) open = { ...open, page: open.page + 1 };
      asked.push('turn');
    },
    goOnIn: (language) => {
      open = null;
      spoken = language;
      asked.push(language);
    },
    giveUpHall: () => {
      late = true;
      asked.push('give up');
    },
    see: (booth) => {
      const good: Seen = { hall: 'ready', drawn: open, inHall: true, loading: 0, problem: null };
      return { ...good, ...seen(now, booth, spoken), ...(late ? { hall: 'late' } : {}) };
    },
    now: () => now,
    pause: async () => {
      now += PAUSE;
    },
  };
  const drawn: number[] = [];
  const run = (): Promise<Rehearsed> =>
    rehearse(BOOTHS, LANGUAGES, stage, (count) => drawn.push(count));
  return { asked, drawn, run, now: () => now };
}

test('every page of every booth is drawn, in the order of the exhibition, in each language', async () => {
  const { asked, drawn, run } = madeStage();
  expect(await run()).toEqual({ problem: null, at: null });
  expect(drawn).toEqual([1, 2, 3]);
  const inLanguage = (language: Language) =>
    BOOTHS.flatMap(({ exhibit, pages }) => [
      exhibit,
      ...Array.from({ length: pages[language] - 1 }, () => 'turn'),
    ]);
  expect(asked).toEqual([
    ...inLanguage('zh-Hans'),
    'en',
    ...inLanguage('en'),
    'zh-Hant',
    ...inLanguage('zh-Hant'),
  ]);
});

test('a booth that cannot be drawn in another language ends it, and is named', async () => {
  const last = BOOTHS[2];
  const { drawn, run } = madeStage((_, booth, spoken) =>
    booth === last && spoken === 'zh-Hant' ? { drawn: null } : {},
  );
  expect(await run()).toEqual({ problem: { kind: 'slow', waitedFor: 'description' }, at: last });
  expect(drawn).toEqual([1, 2]);
});

test.each([
  ['description', { drawn: null }],
  ['files', { loading: 1 }],
  ['hall', { inHall: false }],
] as const)('a booth without %s in time ends it, and is named', async (waitedFor, lack) => {
  const second = BOOTHS[1];
  const { drawn, run, now } = madeStage((_, booth) => (booth === second ? lack : {}));
  expect(await run()).toEqual({ problem: { kind: 'slow', waitedFor }, at: second });
  expect(drawn).toEqual([]);
  expect(now()).toBeGreaterThanOrEqual(BOOTH_MS);
  expect(now()).toBeLessThan(BOOTH_MS + 10 * PAUSE);
});

test('all pages of a booth share its time', async () => {
  // Each page takes half of a booth's time; a booth has more than two.
  const half = BOOTH_MS / 2;
  const { drawn, run, now } = madeStage((at) => ({ loading: at % half === 0 ? 0 : 1 }));
  expect(await run()).toEqual({ problem: { kind: 'slow', waitedFor: 'files' }, at: BOOTHS[0] });
  expect(drawn).toEqual([]);
  expect(now()).toBeLessThan(BOOTH_MS + 2 * half);
});

test('a booth that holds the page up for too long ends it, and is named', async () => {
  const { drawn, run } = madeStage(undefined, (booth) => (booth === 8 ? SINGLE_MS + 1 : 0));
  const problem = { kind: 'heavy', ms: SINGLE_MS + 1, which: 'booth' } as const;
  expect(await run()).toEqual({ problem, at: BOOTHS[1] });
  expect(drawn).toEqual([1, 2]);
});

test('where half of them hold it up, it ends with its end, and names none', async () => {
  const { drawn, run } = madeStage(undefined, (booth) => (booth > 4 ? HALF_MS + 1 : 0));
  const problem = { kind: 'heavy', ms: HALF_MS + 1, which: 'half' } as const;
  expect(await run()).toEqual({ problem, at: null });
  expect(drawn).toEqual([1, 2, 3]);
});

test('whatever goes wrong ends it at once, at the booth that was drawn', async () => {
  const problem = { kind: 'file', path: '/rehearsal/media/a.webp' } as const;
  const { run, now } = madeStage((_, booth) => (booth === BOOTHS[2] ? { problem } : {}));
  expect(await run()).toEqual({ problem, at: BOOTHS[2] });
  expect(now()).toBeLessThan(BOOTH_MS);
});

test('a hall that is lost ends it', async () => {
  const { drawn, run } = madeStage((_, booth) => (booth ? { hall: 'lost' } : {}));
  expect(await run()).toEqual({ problem: { kind: 'lost' }, at: BOOTHS[0] });
  expect(drawn).toEqual([]);
});

test('what goes wrong before the first booth names none', async () => {
  const problem = { kind: 'error', message: 'x' } as const;
  expect(await madeStage(() => ({ problem })).run()).toEqual({ problem, at: null });
  expect(await madeStage(() => ({ hall: 'lost' })).run()).toEqual({
    problem: { kind: 'lost' },
    at: null,
  });
});

test('a machine without a hall rehearses the descriptions', async () => {
  const { drawn, asked, run } = madeStage(() => ({ hall: 'absent', inHall: false }));
  expect(await run()).toEqual({ problem: null, at: null });
  expect(drawn).toEqual([1, 2, 3]);
  expect(asked).not.toContain('give up');
});

test('a hall that does not come in time is given up, and the descriptions are rehearsed', async () => {
  const { drawn, asked, run, now } = madeStage(() => ({ hall: 'starting', inHall: false }));
  expect(await run()).toEqual({ problem: null, at: null });
  expect(asked[0]).toBe('give up');
  expect(drawn).toEqual([1, 2, 3]);
  expect(now()).toBeGreaterThanOrEqual(HALL_MS);
});

test('a hall that stands late, but in time, is waited for', async () => {
  const { asked, drawn, run } = madeStage((now) => ({
    hall: now < HALL_MS / 2 ? 'starting' : 'ready',
  }));
  expect(await run()).toEqual({ problem: null, at: null });
  expect(asked).not.toContain('give up');
  expect(drawn).toEqual([1, 2, 3]);
});
