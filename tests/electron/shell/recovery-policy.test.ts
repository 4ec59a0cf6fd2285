import { expect, test } from 'vitest';
import {
  decideRemedy,
  NO_TROUBLE,
  type Remedy,
  type Trouble,
} from '../../../electron/shell/recovery-policy.ts';

const crash: Trouble = { kind: 'page-gone', reason: 'crashed' };
const shortOfMemory: Trouble = { kind: 'page-gone', reason: 'oom' };
const evicted: Trouble = { kind: 'page-gone', reason: 'memory-eviction' };
const meant: Trouble = { kind: 'page-gone', reason: 'clean-exit' };
const unloaded: Trouble = { kind: 'load-failed' };
const hang: Trouble = { kind: 'hang' };
const graphics: Trouble = { kind: 'graphics-gone', reason: 'crashed' };
const graphicsMeant: Trouble = { kind: 'graphics-gone', reason: 'clean-exit' };

/** What the policy says to each trouble in turn; `times` are in seconds. */
function remedies(
  troubles: readonly (readonly [seconds: number, trouble: Trouble])[],
  softwareDrawing = false,
): readonly string[] {
  let history = NO_TROUBLE;
  return troubles.map(([now, trouble]) => {
    const decision = decideRemedy(history, trouble, { now, softwareDrawing });
    history = decision.history;
    return word(decision.remedy);
  });
}

function word(remedy: Remedy): string {
  if (remedy.do !== 'exit') return remedy.do;
  return `exit ${remedy.code}${remedy.softwareNext ? ' software next' : ''}`;
}

const cases: readonly (readonly [
  sentence: string,
  troubles: readonly (readonly [number, Trouble])[],
  expected: readonly string[],
])[] = [
  ['a page that ended as meant is left alone', [[0, meant]], ['nothing']],
  ['a crashed page is loaded again', [[0, crash]], ['reload']],
  ['a page that could not be loaded is loaded again', [[0, unloaded]], ['reload']],
  ['a page short of memory gets a new window', [[0, shortOfMemory]], ['new-window']],
  ['a page whose memory was taken gets a new window', [[0, evicted]], ['new-window']],
  [
    'the fourth crash within a minute ends the shell with 70',
    [
      [0, crash],
      [10, shortOfMemory],
      [20, unloaded],
      [59, crash],
    ],
    ['reload', 'new-window', 'reload', 'exit 70'],
  ],
  [
    'a minute of health clears the account',
    [
      [0, crash],
      [10, crash],
      [20, crash],
      [80, crash],
    ],
    ['reload', 'reload', 'reload', 'reload'],
  ],
  [
    'pages that ended as meant count for nothing',
    [
      [0, meant],
      [1, meant],
      [2, meant],
      [3, crash],
    ],
    ['nothing', 'nothing', 'nothing', 'reload'],
  ],
  ['a page that hangs is ended by force and loaded again', [[0, hang]], ['crash-and-reload']],
  [
    'the fourth hang within five minutes ends the shell with 72',
    [
      [0, hang],
      [100, hang],
      [200, hang],
      [299, hang],
    ],
    ['crash-and-reload', 'crash-and-reload', 'crash-and-reload', 'exit 72'],
  ],
  [
    'hangs and crashes have accounts of their own',
    [
      [0, crash],
      [1, crash],
      [2, crash],
      [3, hang],
    ],
    ['reload', 'reload', 'reload', 'crash-and-reload'],
  ],
  [
    'the engine restarts the graphics process by itself, twice',
    [
      [0, graphics],
      [10, graphics],
    ],
    ['nothing', 'nothing'],
  ],
  [
    'the third graphics crash within 30 seconds ends the shell, and the next start draws in software',
    [
      [0, graphics],
      [10, graphics],
      [29, graphics],
    ],
    ['nothing', 'nothing', 'exit 71 software next'],
  ],
  [
    'graphics crashes that are far apart are forgiven',
    [
      [0, graphics],
      [10, graphics],
      [30, graphics],
    ],
    ['nothing', 'nothing', 'nothing'],
  ],
  [
    'a graphics process that ended as meant counts for nothing',
    [
      [0, graphicsMeant],
      [1, graphicsMeant],
      [2, graphics],
    ],
    ['nothing', 'nothing', 'nothing'],
  ],
];

test.each(cases)('%s', (_sentence, troubles, expected) => {
  expect(remedies(troubles)).toEqual(expected);
});

test('when even software drawing crashes, the machine should be restarted: 75', () => {
  const thrice = [0, 1, 2].map((seconds) => [seconds, graphics] as const);
  expect(remedies(thrice, true)).toEqual(['nothing', 'nothing', 'exit 75']);
});
