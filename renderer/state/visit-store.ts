import { createStore, type StoreApi } from 'zustand/vanilla';
import type { VisitEvent } from '#core/visit/events.ts';
import type { Visit, VisitRules } from '#core/visit/state.ts';
import { visit } from '#core/visit/visit.ts';
import type { World } from '#core/world.ts';
import type { KioskSettings } from '../../electron/contract.ts';

/** The one place where a visit lives. */
export interface VisitStore {
  readonly world: World;
  /** How finely and in what light the hall is drawn, as staff set it. */
  readonly drawing: KioskSettings['drawing'];
  readonly daylight: KioskSettings['daylight'];
  readonly getState: () => Visit;
  readonly subscribe: StoreApi<Visit>['subscribe'];
  /** Says what happened. An event that changes nothing notifies nobody. */
  readonly dispatch: (event: VisitEvent) => void;
}

/** Hosts the pure reducer in a store. */
export function createVisitStore(
  world: World,
  begin: Visit,
  rules: VisitRules,
  { drawing = 'auto', daylight = 'clock' }: Partial<Pick<VisitStore, 'drawing' | 'daylight'>> = {},
): VisitStore {
  const store = createStore<Visit>(() => begin);
  return {
    world,
    drawing,
    daylight,
    getState: store.getState,
    subscribe: store.subscribe,
    dispatch: (event) => {
      const before = store.getState();
      const after = visit(before, event, world, rules);
      if (after !== before) store.setState(after, true);
    },
  };
}
