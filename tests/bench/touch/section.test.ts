import { expect, test } from 'vitest';
import { brokenTouches, touchSection } from './section.ts';

const answers = (seen: number, work = 5, count = 20) =>
  Array.from({ length: count }, () => ({ seen, work }));
const touched = (seen: number, work = 5, machine = 20) => ({
  bare: answers(machine),
  look: new Map([['close', answers(seen, work)]]),
  hurried: new Map([['close', answers(seen, work)]]),
  screen: new Map([['close', Array.from({ length: 20 }, () => 900)]]),
});

test('what just keeps the budgets breaks nothing, however long the new screen takes', () => {
  expect(brokenTouches(touched(50, 25))).toEqual([]);
});

test('one late touch in twenty is forgiven, two are not', () => {
  const look = (late: number) =>
    new Map([['close', [...answers(20, 5, 20 - late), ...answers(90, 5, late)]]]);
  expect(brokenTouches({ ...touched(20), look: look(1) })).toEqual([]);
  expect(brokenTouches({ ...touched(20), look: look(2) })).toEqual([
    'answer to a touch, p95 (close): 90 ms measured, 50 ms allowed',
  ]);
});

test('too much work is named at leisure and in a hurry', () => {
  expect(brokenTouches(touched(20, 26))).toEqual([
    expect.stringMatching(/work .*\(close\): 26 ms measured, 25 ms allowed/),
    expect.stringMatching(/work .*\(close, in a hurry\): 26 ms/),
  ]);
});

test('a machine that is slow with nothing to do judges nothing, and is named', () => {
  expect(brokenTouches(touched(400, 90, 51))).toEqual([
    expect.stringMatching(/this machine .* 51 ms measured, 50 ms allowed/),
  ]);
});

test('a control that never looks pressed, or was touched too seldom, keeps no budget', () => {
  const look = new Map([['close', answers(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)]]);
  const hurried = new Map([['close', answers(10, 5, 14)]]);
  const broken = brokenTouches({ bare: answers(8), look, hurried });
  expect(broken).toHaveLength(4);
  expect(broken[1]).toContain('(close): never');
  expect(broken[3]).toContain('(close, in a hurry): not measured');
});

test('the table marks what is over budget and judges nothing that this machine draws', () => {
  const drawn = new Map([['close', answers(400)]]);
  const report = { browser: 'Chromium', drawnBy: 'a processor', drawn, ...touched(60, 30) };
  const [work, seen] = ['**30 ms** (≤ 25)', '**60 ms** (≤ 50)'];
  expect(touchSection(report)).toContain(
    `| close | ${work} | ${work} | ${seen} | ${seen} | 900 ms | 400 ms |`,
  );
});
