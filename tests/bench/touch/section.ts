import { TOUCH_BUDGET } from '../budgets.ts';
import { measuredWhere } from '../machine.ts';
import { percentile } from '../statistics.ts';
import { keeps } from '../verdict.ts';
import { type Answer, type Answers, type Hurried, SAMPLES } from './touch-visit.ts';

/** What has a budget. */
export interface Judged extends Pick<Hurried, 'hurried'> {
  /** A button on an empty page: the machine itself. */
  readonly bare: readonly Answer[];
  /** Touched while everything rests. */
  readonly look: Answers;
}

/** What the section about touches is written from. */
export interface TouchReport extends Judged, Hurried {
  readonly browser: string;
  /** What draws for WebGL here, by its own name. */
  readonly drawnBy: string;
  /** Touched before a hall that is drawn; null where a processor would draw it. */
  readonly drawn: Answers | null;
}

/** With fewer touches than this a p95 says nothing; some of a hurry are lost to another control. */
const FEWEST = 15;

/** One line for each kind of control that answers too late, at leisure or in a hurry. */
export function brokenTouches({ bare, look, hurried }: Judged): readonly string[] {
  if (!isQuick(bare)) return broken(UNFIT, seen(bare), SEEN_MS);
  const all = [
    ...look,
    ...[...hurried].map(([name, answers]) => [`${name}, in a hurry`, answers] as const),
  ];
  return all.flatMap(([name, answers]) => [
    ...broken(`the page's work until a touch is answered, p95 (${name})`, work(answers), WORK_MS),
    ...broken(`answer to a touch, p95 (${name})`, seen(answers), SEEN_MS),
  ]);
}

const UNFIT =
  'this machine is too busy or too slow to judge answers to touches, a bare button on an empty page, p95';

function broken(what: string, ms: number, most: number): readonly string[] {
  return keeps(ms, most) ? [] : [`${what}: ${shown(ms)} measured, ${most} ms allowed`];
}

const { seen: SEEN_MS, work: WORK_MS } = TOUCH_BUDGET;

/** Whether the machine, with nothing to do, answers in time itself; else it says nothing of a page, not even of its processor time: that grows with the crowd. */
function isQuick(bare: readonly Answer[]): boolean {
  return keeps(seen(bare), SEEN_MS);
}

function seen(answers: readonly Answer[]): number {
  return late(answers.map((answer) => answer.seen));
}

function work(answers: readonly Answer[]): number {
  return late(answers.map((answer) => answer.work));
}

/** The 95th percentile; NaN, which keeps no budget, of too few. */
function late(times: readonly number[]): number {
  return times.length < FEWEST ? Number.NaN : percentile(times, 0.95);
}

/** The section of docs/measured.md about touches. */
export function touchSection(report: TouchReport): string {
  const { browser, drawnBy, bare, look, hurried } = report;
  const names = [...new Set([...look.keys(), ...hurried.keys()])];
  const quick = isQuick(bare);
  const rows = names.map((name) => rowOf(report, name, quick));
  const alone = ['a bare button on an empty page', shown(work(bare)), '–', shown(seen(bare))];
  const table = [HEADS, HEADS.map(() => '---'), [...alone, '–', '–', '–'], ...rows];
  return `${measuredWhere(browser)}
${HOW}
${quick ? '' : `${SLOW}\n`}WebGL here: ${drawnBy}.

${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

const HEADS = [
  'control',
  'work, at leisure',
  'work, in a hurry',
  'seen, at leisure',
  'seen, in a hurry',
  'lifted, to the new screen',
  'seen, the hall drawn',
];

const HOW = `From the touch to the frame in which the touched place looks otherwise, p95 of ${SAMPLES} injected touches, 1920 × 1080, the page's
processor slowed 4 times. Work is the processor time of the page's own thread in between; a frame's turn and its
way to the glass need the rest of ${SEEN_MS} ms. In a hurry: three taps a second through the whole kiosk, so that a touch meets a page that is still
busy with the one before. “Never” is a place that looks the same until the finger lifts. The hall moves, but nothing of it is drawn, and the page's
layers are put together by Chromium's own painter: a processor that plays the graphics card takes longer than the page. In the last column the hall
is drawn in full, where a graphics card does it: that and the new screens have no budget.`;

const SLOW = `This machine shows even a bare button later than ${SEEN_MS} ms: nothing is judged, and the numbers are those of a crowd.`;

function rowOf({ look, hurried, screen, drawn }: TouchReport, name: string, quick: boolean) {
  return [
    name,
    judged(look.get(name), work, quick ? WORK_MS : null),
    judged(hurried.get(name), work, quick ? WORK_MS : null),
    judged(look.get(name), seen, quick ? SEEN_MS : null),
    judged(hurried.get(name), seen, quick ? SEEN_MS : null),
    judged(screen.get(name), late, null),
    judged(drawn?.get(name), seen, null),
  ];
}

function judged<T>(answers: T | undefined, of: (answers: T) => number, most: number | null) {
  if (answers === undefined) return '–';
  const ms = of(answers);
  if (most === null) return shown(ms);
  return `${keeps(ms, most) ? shown(ms) : `**${shown(ms)}**`} (≤ ${most})`;
}

function shown(ms: number): string {
  if (Number.isNaN(ms)) return 'not measured';
  return ms === Number.POSITIVE_INFINITY ? 'never' : `${ms.toFixed(0)} ms`;
}
