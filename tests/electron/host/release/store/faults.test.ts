import { describe, expect, test } from 'vitest';
import { ok } from '../../../../../assets/schema/result.ts';
import { emptyDisk } from './memory-disk.ts';
import { diskWith, install, published } from './store-scenario.ts';
import { type Scenario, type Spoil, sweep, sweepPowerCuts } from './sweep.ts';

const SECOND = published(2);

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'the first installation of all': {
    before: async () => emptyDisk(),
    act: (store) => install(store, published(1)),
    old: 0,
    fresh: 1,
  },
  'an installation': {
    before: () => diskWith(1),
    act: (store) => install(store, SECOND),
    old: 1,
    fresh: 2,
  },
  'an installation proven, and the files of the oldest release removed': {
    before: () => diskWith(1, 2, 3),
    act: async (store) => {
      const installed = await install(store, published(4));
      if (!installed.ok) return installed;
      const ready = store.state().trial === null ? ok(undefined) : await store.confirmReady(4);
      return ready.ok ? store.collectGarbage() : ready;
    },
    old: 3,
    fresh: 4,
  },
  'a way back': {
    before: () => diskWith(1, 2),
    act: async (store) => {
      if (store.state().active?.version === 1) return ok(undefined);
      return store.rollBack();
    },
    old: 2,
    fresh: 1,
  },
};

const SPOILS: readonly Spoil[] = ['kill', 'EIO', 'EIO-on', 'ENOSPC', 'EROFS-on', 'lost'];

describe.each(Object.entries(SCENARIOS))('%s', (_name, scenario) => {
  test.each(SPOILS)('is done or not done, whole, with this at any call: %s', async (spoil) => {
    const { points, bad } = await sweep(scenario, spoil);
    expect(points).toBeGreaterThan(15);
    expect(bad).toEqual([]);
  });

  test('is done or not done, whole, when the power is cut at any call', async () => {
    const { points, bad } = await sweepPowerCuts(scenario, 4);
    expect(points).toBeGreaterThan(100);
    expect(bad).toEqual([]);
  });
});
