import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idleState } from '../../../renderer/core/visit/idle.ts';

const HERE = { kind: 'here' };
const GONE = { kind: 'gone' };
const asking = (secondsLeft: number) => ({ kind: 'asking', secondsLeft });

describe('a visitor who does not touch the glass', () => {
  test.each([
    [0, 0, HERE],
    [59.9, 0, HERE],
    [60, 0, asking(20)],
    [60.5, 0, asking(20)],
    [61, 0, asking(19)],
    [79.9, 0, asking(1)],
    [80, 0, GONE],
    [86_400, 0, GONE],
    [-1, 0, HERE],
  ])('for %s s in hall, plan or list (reading: %s) is %o', (silence, reading, idle) => {
    expect(idleState(silence, reading)).toEqual(idle);
  });

  test.each([
    [89.9, 1, HERE],
    [90, 1, asking(20)],
    [110, 1, GONE],
    [90, 60, asking(20)],
    [149, 100, HERE],
    [150, 100, asking(20)],
    [170, 100, GONE],
  ])('for %s s before a text that takes %s s to read is %o', (silence, reading, idle) => {
    expect(idleState(silence, reading)).toEqual(idle);
  });
});

test('a text that takes longer gives its reader longer, never less', () => {
  const seconds = fc.integer({ min: 0, max: 900 });
  const property = fc.property(seconds, seconds, fc.nat(2000), (a, b, silence) => {
    const [short, long] = [Math.min(a, b), Math.max(a, b)];
    if (idleState(silence, short).kind === 'here') {
      expect(idleState(silence, long).kind).toBe('here');
    }
    expect(idleState(long * 1.4, long).kind).toBe('here');
  });
  fc.assert(property);
});

test('the question counts down in whole seconds from 20 to 1, then the visitor is gone', () => {
  const counted = Array.from({ length: 21 }, (_, i) => idleState(60 + i, 0));
  expect(counted).toEqual([...Array.from({ length: 20 }, (_, i) => asking(20 - i)), GONE]);
});
