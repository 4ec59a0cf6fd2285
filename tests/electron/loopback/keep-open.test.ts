import { expect, test } from 'vitest';
import { type Browser, keepOpen } from '../../../electron/loopback/keep-open.ts';

/** Runs the watch over browsers that live for `lives` seconds each and then end with `code`; the last one stays open. */
async function watch(
  lives: readonly number[],
  { windowed = false, code = 1 as number | null } = {},
) {
  const ending = new AbortController();
  let time = 0;
  let launches = 0;
  let stops = 0;
  const launch = (): Browser => {
    const life = lives[launches++];
    if (life !== undefined) {
      time += life;
      return { exited: Promise.resolve(code), stop: () => stops++ };
    }
    const { promise, resolve } = Promise.withResolvers<number | null>();
    queueMicrotask(() => ending.abort());
    return {
      exited: promise,
      stop: () => {
        stops++;
        resolve(null);
      },
    };
  };
  const exit = await keepOpen({ launch, windowed, now: () => time, stopped: ending.signal });
  return { exit, launches, stops };
}

test('a browser that stays open is stopped when the kiosk ends', async () => {
  expect(await watch([])).toEqual({ exit: 0, launches: 1, stops: 1 });
});

test('a browser that dies is started again', async () => {
  expect(await watch([5, 5, 5])).toEqual({ exit: 0, launches: 4, stops: 1 });
});

test('a fourth death within 60 s gives up with code 70', async () => {
  expect(await watch([5, 5, 5, 5])).toEqual({ exit: 70, launches: 4, stops: 0 });
});

test('deaths that lie further apart are forgiven for ever', async () => {
  expect(await watch(Array.from({ length: 100 }, () => 20.5))).toMatchObject({
    exit: 0,
    launches: 101,
  });
});

test('a kiosk that was closed from the outside is opened again', async () => {
  expect(await watch([5], { code: 0 })).toMatchObject({ exit: 0, launches: 2 });
});

test('a window may be closed for good, but not crash', async () => {
  expect(await watch([5], { windowed: true, code: 0 })).toMatchObject({ exit: 0, launches: 1 });
  expect(await watch([5], { windowed: true, code: null })).toMatchObject({ launches: 2 });
});

test('a kiosk that is to end starts no browser', async () => {
  const launch = (): Browser => {
    throw new Error('started');
  };
  const stopped = AbortSignal.abort();
  expect(await keepOpen({ launch, windowed: false, now: () => 0, stopped })).toBe(0);
});
