import { createStore, type StoreApi } from 'zustand/vanilla';

/** Whether the staff screens lie over the glass. While they do, touches and keys are no visitor's. */
export const staffDoor: StoreApi<{ readonly open: boolean }> = createStore<{
  readonly open: boolean;
}>(() => ({ open: false }));

/** Whether staff are there. */
export function isStaffThere(): boolean {
  return staffDoor.getState().open;
}
