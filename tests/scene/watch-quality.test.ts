import { beforeEach, describe, expect, test, vi } from 'vitest';
import { beginVisit } from '../../renderer/core/visit/state.ts';
import { watchQuality } from '../../renderer/scene/watch-quality.ts';
import { createVisitStore, type VisitStore } from '../../renderer/state/visit-store.ts';
import { makeWorld, spread } from '../support/make-world.ts';

/** Gaps between frames of a fast and a slow machine, in milliseconds. */
const [FAST, SLOW] = [16.6, 50];
/** Frames until a finer tier is wanted, and until a coarser one is. */
const [UP, DOWN] = [20 * 24, 2 * 24];
/** Later than anybody stays without touching the glass, in seconds. */
const GONE = 10_000;

const world = makeWorld(spread(3, 1));

/** A kiosk whose card does not say its name: it begins with `balanced`. */
function watched(drawing: VisitStore['drawing'] = 'auto') {
  const begin = beginVisit('zh-Hans', 0, 'ready');
  const store = createVisitStore(world, begin, { language: 'zh-Hans' }, { drawing });
  const changed = vi.fn();
  const quality = watchQuality(store, changed);
  const drive = (gap: number, frames: number) => {
    for (let i = 0; i < frames; i += 1) quality.onGap(gap);
  };
  const enter = () => store.dispatch({ kind: 'touched', now: 1 });
  const leave = () => store.dispatch({ kind: 'tick', now: GONE });
  return { quality, changed, drive, enter, leave };
}

beforeEach(() => {
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
  return () => vi.unstubAllGlobals();
});

describe('a machine with time to spare', () => {
  test('is drawn finer when the visit ends, not before', () => {
    const { quality, changed, drive, enter, leave } = watched();
    enter();
    drive(FAST, UP);
    expect(quality.now().tier).toBe('balanced');
    expect(changed).not.toHaveBeenCalled();
    leave();
    expect(quality.now().tier).toBe('full');
    expect(changed).toHaveBeenCalledOnce();
  });

  test('that had slow moments after all is not drawn finer', () => {
    const { quality, drive, enter, leave } = watched();
    enter();
    drive(FAST, UP);
    drive(SLOW, DOWN);
    expect(quality.now().tier).toBe('light');
    leave();
    expect(quality.now().tier).toBe('light');
  });

  test('goes up by one tier a visit, however long the visit: the next has not been tried', () => {
    const { quality, drive, enter, leave } = watched();
    enter();
    drive(SLOW, DOWN);
    drive(FAST, 3 * UP);
    leave();
    expect(quality.now().tier).toBe('balanced');
  });

  test('stays as staff have set it', () => {
    const { quality, drive, enter, leave } = watched('light');
    enter();
    drive(FAST, UP);
    leave();
    expect(quality.now().tier).toBe('light');
  });

  test('whose hall was taken down hears of no visit’s end', () => {
    const { quality, changed, drive, enter, leave } = watched();
    enter();
    drive(FAST, UP);
    quality.stop();
    leave();
    expect(changed).not.toHaveBeenCalled();
  });
});

test('a machine that is too slow is drawn coarser in the middle of a visit', () => {
  const { quality, changed, drive, enter } = watched();
  enter();
  drive(SLOW, DOWN);
  expect(quality.now().tier).toBe('light');
  expect(changed).toHaveBeenCalledOnce();
});
