import { expect, test } from 'vitest';
import { parseTestFlags, testHelp } from '../../build/bootstrap/test-flags.mjs';

const NAMES = ['types', 'lint', 'unit', 'browser'];

function read(...args: readonly string[]): unknown {
  const answer = parseTestFlags(args, NAMES);
  return 'wishes' in answer ? answer.wishes : answer.problem.en;
}

test('without a flag every stage runs', () => {
  expect(read()).toEqual({ stages: NAMES, filters: [], help: false });
});

test('--only takes one or several, and runs them in their own order', () => {
  expect(read('--only', 'unit,types')).toMatchObject({ stages: ['types', 'unit'] });
  expect(read('--only=browser')).toMatchObject({ stages: ['browser'] });
});

test('what follows a single stage chooses among its tests', () => {
  expect(read('--only', 'unit', 'tests/core')).toMatchObject({ filters: ['tests/core'] });
  expect(read('--only', 'unit,browser', 'tests/core')).toContain('single stage');
});

test.each([
  [['--watch'], '“--watch” is not known'],
  [['--only', 'units'], 'not “units”'],
  [['--only'], 'not “”'],
])('%j is answered with a sentence', (args, sentence) => {
  expect(read(...args)).toContain(sentence);
});

test('the help names the stages', () => {
  expect(read('--help')).toMatchObject({ help: true });
  expect(testHelp(NAMES)).toContain('types, lint, unit, browser');
});
