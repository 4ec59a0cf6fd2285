import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idleState, type Patience } from '../../../renderer/core/visit/idle.ts';

const USUAL: Patience = {
  reading: 0,
  playing: false,
  comforted: false,
  docent: false,
  holiday: false,
};
/** Silence before a text that takes so long to read. */
const whileReading = (silence: number, reading: number) =>
  idleState(silence, { ...USUAL, reading });
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
    expect(whileReading(silence, reading)).toEqual(idle);
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
    expect(whileReading(silence, reading)).toEqual(idle);
  });
});

test.each<[string, Partial<Patience>, number]>([
  ['on a holiday', { holiday: true }, 40],
  ['on a holiday, before a text', { holiday: true, reading: 1 }, 60],
  ['who asked for comfort', { comforted: true }, 600],
  ['who asked for comfort, before a text', { comforted: true, reading: 1 }, 900],
  ['who asked for comfort, on a holiday', { comforted: true, holiday: true }, 400],
  ['whom a guide of the house leads', { docent: true }, 1800],
  ['whom a guide of the house leads on a holiday', { docent: true, holiday: true }, 1800],
  ['while something plays', { playing: true }, 600],
  ['while something plays before a text', { playing: true, reading: 100 }, 600],
])('a silent visitor %s is asked after %o: %s s', (_, given, seconds) => {
  const patience = { ...USUAL, ...given };
  expect(idleState(seconds - 0.1, patience)).toEqual(HERE);
  expect(idleState(seconds, patience)).toEqual(asking(20));
  expect(idleState(seconds + 20, patience)).toEqual(GONE);
});

test('a text that takes longer gives its reader longer, never less', () => {
  const seconds = fc.integer({ min: 0, max: 900 });
  const property = fc.property(seconds, seconds, fc.nat(2000), (a, b, silence) => {
    const [short, long] = [Math.min(a, b), Math.max(a, b)];
    if (whileReading(silence, short).kind === 'here') {
      expect(whileReading(silence, long).kind).toBe('here');
    }
    expect(whileReading(long * 1.4, long).kind).toBe('here');
  });
  fc.assert(property);
});

test('the question counts down in whole seconds from 20 to 1, then the visitor is gone', () => {
  const counted = Array.from({ length: 21 }, (_, i) => whileReading(60 + i, 0));
  expect(counted).toEqual([...Array.from({ length: 20 }, (_, i) => asking(20 - i)), GONE]);
});
