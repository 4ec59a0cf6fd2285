import type { StaffDesk } from './staff-desk.ts';
import { openStaffDesk } from './staff-desk.ts';
import { keepRecordIn } from './staff-record.ts';

/** A desk at which nobody is let in. */
const CLOSED: StaffDesk = {
  enter: async () => ({ kind: 'closed' }),
  admits: () => false,
  mustChangePin: () => false,
  changePin: async () => ({ kind: 'weak' }),
  settings: () => ({}),
  changeSettings: async () => undefined,
  leave: () => undefined,
};

/**
 * Opens the desk of the kiosk whose data lie in `folder`. What staff kept there and nobody can read closes the desk, and the
 * log says what to do: the exhibition goes on, and the first number does not become good again by itself.
 */
export async function openDeskIn(
  folder: string,
  now: () => number,
  log: (line: string) => void,
): Promise<StaffDesk> {
  try {
    return await openStaffDesk(keepRecordIn(folder), now);
  } catch (error) {
    log(
      `工作人员的设置读不出来，请维护的人删除这个文件夹里的 staff.json 再启动 / What staff have set cannot be read: have staff.json in this folder removed, and start again (${folder}: ${(error as Error).message.split('\n')[0]})`,
    );
    return CLOSED;
  }
}
