import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDeskIn } from '../../../../electron/host/staff/open-desk.ts';
import { openStaffDesk, type StaffDesk } from '../../../../electron/host/staff/staff-desk.ts';
import { keepRecordIn } from '../../../../electron/host/staff/staff-record.ts';
import { makeFolder } from '../../../support/host-for-test.ts';

let folder: string;
let now: number;
let desk: StaffDesk;
const open = () => openStaffDesk(keepRecordIn(folder), () => now);
beforeEach(async () => {
  folder = await makeFolder();
  now = 100;
  desk = await open();
});
afterEach(() => rm(folder, { recursive: true }));

async function ticketFor(pin: string): Promise<string> {
  const entry = await desk.enter(pin);
  if (entry.kind !== 'in') throw new Error(entry.kind);
  return entry.ticket;
}

describe('the staff desk', () => {
  test('lets the first number in once, to choose another', async () => {
    expect(await desk.enter('000000')).toMatchObject({ kind: 'in', mustChangePin: true });
    expect(await desk.changePin('271828')).toEqual({ kind: 'changed' });
    expect(await desk.enter('000000')).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(await desk.enter('271828')).toMatchObject({ kind: 'in', mustChangePin: false });
  });

  test.each(['000000', '111111', '123456', '654321'])('takes no number like %s', async (pin) => {
    expect(await desk.changePin(pin)).toEqual({ kind: 'weak' });
  });

  test('shuts after five wrong numbers, for the right one too, and opens after a minute', async () => {
    for (let n = 0; n < 4; n += 1) await desk.enter('999998');
    expect(await desk.enter('999998')).toEqual({ kind: 'locked', secondsLeft: 60 });
    expect(await desk.enter('000000')).toMatchObject({ kind: 'locked' });
    now += 61;
    expect(await desk.enter('000000')).toMatchObject({ kind: 'in' });
  });

  test('tries numbers one after the other, however many come at once', async () => {
    const entries = await Promise.all(Array.from({ length: 8 }, () => desk.enter('999998')));
    expect(entries.filter(({ kind }) => kind === 'wrong')).toHaveLength(4);
    expect(entries.filter(({ kind }) => kind === 'locked')).toHaveLength(4);
  });

  test('does not forget wrong numbers when the plug is pulled', async () => {
    for (let n = 0; n < 5; n += 1) await desk.enter('999998');
    now = 0;
    desk = await open();
    expect(await desk.enter('000000')).toEqual({ kind: 'locked', secondsLeft: 60 });
  });

  test('takes a ticket for two minutes after it was last used, and the latest only', async () => {
    const first = await ticketFor('000000');
    now += 119;
    expect(desk.admits(first)).toBe(true);
    now += 119;
    expect(desk.admits(first)).toBe(true);
    const second = await ticketFor('000000');
    expect(desk.admits(first)).toBe(false);
    now += 121;
    expect(desk.admits(second)).toBe(false);
    expect(desk.admits(null)).toBe(false);
  });

  test('keeps what staff set, and never the number itself', async () => {
    await desk.changePin('271828');
    await desk.changeSettings({ pxPerMm: 2.5 });
    await desk.changeSettings({ holiday: true });
    expect((await open()).settings()).toEqual({ pxPerMm: 2.5, holiday: true });
    const file = join(folder, 'staff.json');
    expect(await readFile(file, 'utf8')).not.toContain('271828');
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test('is closed, with a line in the log, where its record is damaged: the first number is not good again', async () => {
    await desk.changePin('271828');
    await writeFile(join(folder, 'staff.json'), '{');
    const lines: string[] = [];
    const closed = await openDeskIn(
      folder,
      () => now,
      (line) => lines.push(line),
    );
    expect(await closed.enter('000000')).toEqual({ kind: 'closed' });
    expect(lines).toEqual([expect.stringContaining('staff.json')]);
  });
});
