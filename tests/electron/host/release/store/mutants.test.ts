import { describe, expect, test } from 'vitest';
import { MUTANTS } from '../../../../support/store-mutants.ts';
import { diskWith, install, published } from './store-scenario.ts';
import { type Scenario, sweep, sweepPowerCuts } from './sweep.ts';

const SECOND = published(2);

function installing(mutant: Scenario['mutant']): Scenario {
  const act: Scenario['act'] = (store) => install(store, SECOND);
  const common = { before: () => diskWith(1), act, old: 1, fresh: 2 };
  return mutant === undefined ? common : { ...common, mutant };
}

describe('faults in the store that the sweeps are there for', () => {
  test.each(Object.entries(MUTANTS))('%s: noticed', async (_name, mutant) => {
    const { bad } = await sweepPowerCuts(installing(mutant), 2);
    expect(bad.length).toBeGreaterThan(0);
  });

  test('a store that syncs nothing passes every kill: only the power cuts notice', async () => {
    const { bad } = await sweep(installing(MUTANTS['nothing is synced']), 'kill');
    expect(bad.filter((line) => !line.includes('power cut'))).toEqual([]);
  });
});
