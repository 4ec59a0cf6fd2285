import { expect, test } from 'vitest';
import { MODEL_REST, poseBetween, sizeModel, turnModel } from '../../renderer/core/model-pose.ts';

test('a model turns round and round, but never head over heels', () => {
  const round = turnModel(MODEL_REST, 40, 0);
  expect(round.yaw).toBeCloseTo(MODEL_REST.yaw + 40);
  expect(turnModel(MODEL_REST, 0, 99).pitch).toBeLessThan(Math.PI / 2);
  expect(turnModel(MODEL_REST, 0, -99).pitch).toBeGreaterThan(-Math.PI / 2);
});

test('it grows and shrinks within bounds', () => {
  expect(sizeModel(MODEL_REST, 99).size).toBe(3);
  expect(sizeModel(MODEL_REST, 0.01).size).toBe(0.7);
});

test('on its way it begins at the one pose and ends at the other', () => {
  const there = sizeModel(turnModel(MODEL_REST, 2, 0.5), 1.5);
  expect(poseBetween(MODEL_REST, there, 0)).toEqual(MODEL_REST);
  expect(poseBetween(MODEL_REST, there, 1).yaw).toBeCloseTo(there.yaw);
  expect(poseBetween(MODEL_REST, there, 0.5).size).toBeCloseTo(1.25);
});
