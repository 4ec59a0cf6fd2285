import { describe, expect, test } from 'vitest';
import {
  add,
  closingLine,
  countBrowser,
  countCheck,
  countUnit,
} from '../../build/bootstrap/counts.mjs';

describe('unit tests', () => {
  test('are counted, with those left out', () => {
    const report = { numPassedTests: 40, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 };
    expect(countUnit(report, 1)).toEqual({ passed: 40, failed: 2, skipped: 4 });
  });

  test('a file that does not load is a failure although no test failed', () => {
    expect(countUnit({ numPassedTests: 40, numFailedTests: 0 }, 1).failed).toBe(1);
  });

  test('a run that wrote no report has failed, whatever its exit code', () => {
    expect(countUnit(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countUnit(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('browser tests', () => {
  test('are counted, and one that passed at a second try has failed', () => {
    const report = { stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countBrowser(report, 1)).toEqual({ passed: 9, failed: 2, skipped: 2 });
  });

  test('a set-up that failed before any test is a failure', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
    expect(countBrowser(report, 1).failed).toBe(1);
  });

  test('a run that skipped everything has not passed', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 5 } };
    expect(countBrowser(report, 0)).toEqual({ passed: 0, failed: 1, skipped: 5 });
  });
});

test('a check counts as one', () => {
  expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line is the sum', () => {
  const sum = add(countCheck(0), add(countCheck(1), { passed: 5, failed: 0, skipped: 2 }));
  expect(closingLine(sum)).toBe('6 passed, 1 failed, 2 skipped');
});
