import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPublication } from '../../../../../electron/host/release/media/find-publication.ts';
import { listMounts, parseMounts } from '../../../../../electron/host/release/media/list-mounts.ts';
import { nextPoll, POLL_PLAN } from '../../../../../electron/host/release/media/poll-schedule.ts';
import { watchSticks } from '../../../../../electron/host/release/media/watch-sticks.ts';
import { makeFolder } from '../../../../support/host-for-test.ts';

const MOUNTS = [
  'sysfs /sys sysfs rw,nosuid 0 0',
  '/dev/sda2 / ext4 rw,relatime 0 0',
  '/dev/sdb1 /media/kiosk/SHOW\\040ROOM vfat ro,noexec 0 0',
  '/dev/sdc1 /run/media/kiosk/展厅 exfat rw 0 0',
  '/dev/sdd1 /mnt/usb ntfs3 rw 0 0',
  '/dev/sdd1 /mnt/usb ntfs3 rw 0 0',
  '/dev/sde1 /medial ext4 rw 0 0',
  '',
].join('\n');

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

test('sticks are told from other mounts, whatever they are called', () => {
  expect(parseMounts(MOUNTS)).toEqual([
    '/media/kiosk/SHOW ROOM',
    '/run/media/kiosk/展厅',
    '/mnt/usb',
  ]);
});

test('on Windows every drive that is there and is not the machine’s own counts', async () => {
  const asked: string[] = [];
  const exists = async (drive: string) => {
    asked.push(drive);
    return drive === 'E:\\' || drive === 'C:\\';
  };
  const readMounts = async () => '';
  expect(await listMounts({ platform: 'win32', readMounts, exists })).toEqual(['E:\\']);
  expect(asked).not.toContain('C:\\');
  expect(await listMounts({ platform: 'darwin', readMounts, exists })).toEqual([]);
  const onLinux = { platform: 'linux', readMounts: async () => MOUNTS, exists } as const;
  expect(await listMounts(onLinux)).toHaveLength(3);
});

/** A watch over the folder's folders, on a clock that goes on when `tick` says so. */
function watchFolder() {
  const told: string[] = [];
  let tick: () => void = () => undefined;
  let mounts: readonly string[] = [];
  const watch = watchSticks({
    list: async () => mounts.map((name) => join(folder, name)),
    find: findPublication,
    every: (_, look) => {
      tick = look;
      return () => {
        tick = () => told.push('ticks on');
      };
    },
    onCame: ({ name }) => told.push(`came ${name.slice(folder.length + 1)}`),
    onWent: ({ name }) => told.push(`went ${name.slice(folder.length + 1)}`),
  });
  const look = async (...names: readonly string[]) => {
    mounts = names;
    tick();
    await watch.look();
    return told.splice(0);
  };
  return { watch, look };
}

test('a stick with a publication comes once, and goes once', async () => {
  await mkdir(join(folder, 'stick/展厅更新/metadata'), { recursive: true });
  await mkdir(join(folder, 'music'));
  const { look, watch } = watchFolder();
  expect(await look('music')).toEqual([]);
  expect(await look('music', 'stick')).toEqual(['came stick/展厅更新']);
  expect(watch.present().map(({ name }) => name)).toEqual([join(folder, 'stick/展厅更新')]);
  expect(await look('music', 'stick')).toEqual([]);
  expect(await look('music')).toEqual(['went stick/展厅更新']);
  expect(watch.present()).toEqual([]);
});

test('a publication that is copied to a stick, or taken from it, comes and goes as well', async () => {
  await mkdir(join(folder, 'stick'));
  await mkdir(join(folder, 'office/metadata'), { recursive: true });
  const { look } = watchFolder();
  expect(await look('stick')).toEqual([]);
  await rename(join(folder, 'office/metadata'), join(folder, 'stick/metadata'));
  expect(await look('stick')).toEqual(['came stick']);
  await rename(join(folder, 'stick/metadata'), join(folder, 'office/metadata'));
  expect(await look('stick')).toEqual(['went stick']);
});

test('a look that takes long is not doubled, and a stopped watch looks no more', async () => {
  let asked = 0;
  let answer: () => void = () => undefined;
  const ticks: (() => void)[] = [];
  let stopped = false;
  const watch = watchSticks({
    list: () => {
      asked += 1;
      return new Promise((resolve) => {
        answer = () => resolve([]);
      });
    },
    find: findPublication,
    every: (seconds, look) => {
      expect(seconds).toBe(2);
      ticks.push(look);
      return () => {
        stopped = true;
      };
    },
    onCame: () => undefined,
    onWent: () => undefined,
  });
  for (let i = 0; i < 3; i++) ticks[0]?.();
  expect(asked).toBe(1);
  const done = watch.look();
  answer();
  await done;
  ticks[0]?.();
  expect(asked).toBe(2);
  watch.stop();
  expect(stopped).toBe(true);
});

test('an address is asked at spread times, less often the longer it is away, and never less than its plan says', () => {
  const { everySeconds, mostSeconds } = POLL_PLAN;
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const property = fc.property(fc.nat(2000), unit, (failures, random) => {
    const wait = nextPoll(POLL_PLAN, failures, random);
    expect(wait).toBeGreaterThanOrEqual(everySeconds * 0.8);
    expect(wait).toBeLessThanOrEqual(mostSeconds * 1.2);
    expect(nextPoll(POLL_PLAN, failures + 1, random)).toBeGreaterThanOrEqual(wait);
  });
  fc.assert(property);
  expect(nextPoll(POLL_PLAN, 'first', 0)).toBe(0);
  expect(nextPoll(POLL_PLAN, 'first', 0.999)).toBeLessThan(everySeconds);
  expect(nextPoll(POLL_PLAN, 0, 0.5)).toBe(everySeconds);
  expect(nextPoll(POLL_PLAN, 2, 0.5)).toBe(4 * everySeconds);
});
