import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Label, spreadLabels } from '../../renderer/core/labels.ts';

const label: fc.Arbitrary<Label> = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 1000 }),
  width: fc.integer({ min: 10, max: 300 }),
  height: fc.integer({ min: 10, max: 60 }),
});
const labels = fc.array(label, { maxLength: 30 });
const gaps = fc.integer({ min: 0, max: 12 });

function everySpread(check: (before: Label[], after: Label[], gap: number) => void): void {
  const property = fc.property(labels, gaps, (before, gap) => {
    check(before, spreadLabels(before, gap), gap);
  });
  fc.assert(property, { numRuns: 300 });
}

/** Whether two labels come nearer to each other than `gap` pixels; a hundredth of a pixel is nothing. */
function tooNear(a: Label, b: Label, gap: number): boolean {
  const across = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
  const up = Math.abs(a.y - b.y) - (a.height + b.height) / 2;
  return Math.max(across, up) < gap - 0.02;
}

test('labels that were spread never cover each other', () => {
  everySpread((_, after, gap) => {
    const pairs = after.flatMap((a, i) => after.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => tooNear(a, b, gap))).toEqual([]);
  });
});

test('they only move up: order, place across and size are kept, and the first stays where it is', () => {
  everySpread((before, after) => {
    expect(after.map(({ y: _, ...rest }) => rest)).toEqual(before.map(({ y: _, ...rest }) => rest));
    expect(after.filter(({ y }, i) => y > (before[i]?.y ?? 0))).toEqual([]);
    expect(after[0]).toEqual(before[0]);
  });
});

test('labels with room enough stay where they are', () => {
  everySpread((_, after, gap) => expect(spreadLabels(after, gap)).toEqual(after));
});

test('one label over another ends just above it', () => {
  const low: Label = { x: 100, y: 200, width: 80, height: 20 };
  expect(spreadLabels([low, { ...low, y: 205, height: 30 }], 4)[1]?.y).toBe(200 - 25 - 4);
});
