import { beforeEach, expect, test, vi } from 'vitest';
import { watchSharpness } from '../../renderer/scene/watch-sharpness.ts';

/** Device pixels per CSS pixel, still and moving. */
const [SHARP, COARSE] = [1, 0.75];
/** A frame on a 60 Hz screen, in milliseconds. */
const FRAME_MS = 16;

function watched() {
  const apply = vi.fn<(ratio: number) => void>();
  const sharpness = watchSharpness((moving) => (moving ? COARSE : SHARP), apply);
  const frames = (count: number, moving: boolean) => {
    for (let i = 0; i < count; i += 1) {
      sharpness.onMoving(moving);
      vi.advanceTimersByTime(FRAME_MS);
    }
  };
  return { ...sharpness, frames, seen: () => apply.mock.calls.flat() };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('a camera at rest is drawn sharp a quarter of a second later, though objects still turn', () => {
  const { frames, seen } = watched();
  frames(30, true);
  frames(14, false);
  expect(seen()).toEqual([COARSE]);
  frames(4, false);
  expect(seen()).toEqual([COARSE, SHARP]);
  frames(480, false);
  expect(seen()).toEqual([COARSE, SHARP]);
});

test('a camera that moves on at once stays coarse, and its rest counts from its last move', () => {
  const { frames, seen } = watched();
  frames(5, true);
  frames(10, false);
  frames(5, true);
  frames(14, false);
  expect(seen()).toEqual([COARSE]);
  frames(4, false);
  expect(seen()).toEqual([COARSE, SHARP]);
});

test('the last frame of a movement is enough: no other need follow for the picture to become sharp', () => {
  const { frames, seen } = watched();
  frames(5, true);
  frames(1, false);
  vi.advanceTimersByTime(1000);
  expect(seen()).toEqual([COARSE, SHARP]);
});

test('a hall that was taken down is not drawn sharp any more', () => {
  const { frames, stop, seen } = watched();
  frames(5, true);
  frames(1, false);
  stop();
  vi.advanceTimersByTime(1000);
  expect(seen()).toEqual([COARSE]);
});
