import { describe, expect, test } from 'vitest';
import { hallLight } from '../../renderer/core/hall-light.ts';

const MINUTES = Array.from({ length: 24 * 60 + 1 }, (_, i) => i / 60);
const at = (hour: number) => hallLight('clock', hour);
/** Whether an hour lies in dawn or dusk, with their afterglow. */
const isTwilight = (hour: number) => (hour > 5 && hour < 8.5) || (hour > 17.5 && hour < 21);

describe('the light of the hour', () => {
  test('is day at noon and night at midnight', () => {
    for (const hour of [9, 12, 16]) expect(at(hour)).toEqual({ daylight: 1, warmth: 0 });
    for (const hour of [0, 2, 4.5, 22, 24]) expect(at(hour)).toEqual({ daylight: 0, warmth: 0 });
  });

  test('rises in the morning and sinks in the evening', () => {
    const light = MINUTES.map((hour) => at(hour).daylight);
    const [morning, evening] = [light.slice(0, 12 * 60), light.slice(12 * 60)];
    expect(morning).toEqual(morning.toSorted((a, b) => a - b));
    expect(evening).toEqual(evening.toSorted((a, b) => b - a));
  });

  test('never jumps, not even at midnight: at most 0.02 in a minute', () => {
    for (const [i, hour] of [...MINUTES, 0].entries()) {
      const [now, before] = [at(hour), at(MINUTES[i - 1] ?? 24)];
      expect(Math.abs(now.daylight - before.daylight)).toBeLessThan(0.02);
      expect(Math.abs(now.warmth - before.warmth)).toBeLessThan(0.02);
    }
  });

  test('is warm at dawn and at dusk, and only then', () => {
    expect(Math.max(...MINUTES.filter((h) => h < 12).map((h) => at(h).warmth))).toBeCloseTo(1, 2);
    expect(Math.max(...MINUTES.filter((h) => h > 12).map((h) => at(h).warmth))).toBeCloseTo(1, 2);
    expect(MINUTES.filter((hour) => !isTwilight(hour) && at(hour).warmth > 0)).toEqual([]);
  });

  test('is a part between 0 and 1', () => {
    const values = MINUTES.flatMap((hour) => [at(hour).daylight, at(hour).warmth]);
    expect(values.filter((value) => !(value >= 0 && value <= 1))).toEqual([]);
  });
});

test('a light that is set stays whatever the clock says, and each differs from the others', () => {
  const set = (['day', 'evening', 'night'] as const).map((setting) => {
    const lights = MINUTES.map((hour) => hallLight(setting, hour));
    expect(new Set(lights.map((light) => JSON.stringify(light))).size).toBe(1);
    return hallLight(setting, 3);
  });
  const [day, evening, night] = set;
  expect(day).toEqual(at(12));
  expect(night).toEqual(at(0));
  expect(evening?.daylight).toBeGreaterThan(0);
  expect(evening?.daylight).toBeLessThan(1);
  expect(evening?.warmth).toBeGreaterThan(0.5);
});
