import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HALF_MS, judgeBooth, judgeBooths, SINGLE_MS } from '#core/rehearsal/budget.ts';

/** What drawing takes: mostly little, up to what a single booth may. */
const drawing = fc.double({ min: 0, max: SINGLE_MS, noNaN: true });
const quick = fc.double({ min: 0, max: HALF_MS, noNaN: true });
const slow = fc.double({ min: HALF_MS + 1, max: SINGLE_MS, noNaN: true });

test('nothing is wrong with no booths, and with as long as a booth may take', () => {
  expect(judgeBooths([])).toBeNull();
  expect(judgeBooth(SINGLE_MS)).toBeNull();
  expect(judgeBooth(SINGLE_MS + 1)).toEqual({ kind: 'heavy', ms: SINGLE_MS + 1, which: 'booth' });
});

test('noise at fewer than half of the booths never breaks it, whatever it is and wherever', () => {
  const noisy = fc
    .array(drawing, { maxLength: 20 })
    .chain((noise) =>
      fc
        .array(quick, { minLength: noise.length, maxLength: 60 })
        .chain((calm) =>
          fc.shuffledSubarray([...noise, ...calm], { minLength: noise.length + calm.length }),
        ),
    );
  fc.assert(fc.property(noisy, (all) => void expect(judgeBooths(all)).toBeNull()));
});

test('more than half of them slow always breaks it, and says how slow they are', () => {
  const broken = fc
    .array(quick, { maxLength: 20 })
    .chain((calm) =>
      fc
        .array(slow, { minLength: calm.length + 1, maxLength: 60 })
        .map((held) => [...calm, ...held]),
    );
  const property = fc.property(broken, (all) => {
    const problem = judgeBooths(all);
    if (problem?.kind !== 'heavy') throw new Error('not noticed');
    expect(problem.which).toBe('half');
    expect(all.filter((ms) => ms >= problem.ms).length * 2).toBeGreaterThanOrEqual(all.length);
  });
  fc.assert(property);
});
