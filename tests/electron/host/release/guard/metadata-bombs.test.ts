import { mkdir, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Medium } from '../../../../../electron/host/release/medium.ts';
import { kioskForEach } from '../../../../support/publication/kiosk-for-each.ts';
import { publishChanged } from '../../../../support/publication/kiosk-for-test.ts';
import { memoryMedium } from '../../../../support/publication/memory-medium.ts';

const METADATA = ['timestamp', '2.snapshot', '2.targets'] as const;

const at = kioskForEach();

describe('metadata bombs:', () => {
  test.each([
    ['timestamp', 16_385],
    ['2.snapshot', 16_385],
    ['2.targets', 2 * 1024 * 1024 + 1],
    ['1.root', 0],
    ['2.root', 512 * 1024 + 1],
    ['timestamp', 100 * 1024 * 1024],
  ] as const)('%s of %i bytes', async (file, length) => {
    const files = publishChanged(at.house, file, () => Buffer.alloc(length, 0x20));
    // The first root is the kiosk's own: the medium's is not even read.
    expect(await at.kiosk.sees(files)).toBe(file === '1.root' ? 'ok 2' : 'too-large');
  });

  test('a length that is signed does not raise the limit', async () => {
    const meta = { 'snapshot.json': { version: 2, length: 1e15 } };
    const files = at.house.publish({ version: 2, changes: { timestamp: { meta } } });
    files.set('metadata/2.snapshot.json', Buffer.alloc(20_000, 0x20));
    expect(await at.kiosk.sees(files)).toBe('too-large');
  });

  test('nesting, 100,000 deep', async () => {
    for (const open of ['[', '{"a":'])
      expect(
        await at.kiosk.sees(
          publishChanged(at.house, '2.targets', () => Buffer.from(open.repeat(100_000))),
        ),
      ).toBe('too-large');
  });

  test('20,000 targets, signed, in a moment', async () => {
    const one = { length: 1, hashes: {} };
    const targets = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`t${i}`, one]));
    const files = at.house.publish({ version: 2, targets });
    const start = performance.now();
    expect(await at.kiosk.sees(files)).toBe('too-large');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('as many values as are allowed, in a moment', async () => {
    const one = { length: 1, hashes: {} };
    const targets = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`t${i}`, one]));
    const start = performance.now();
    expect(await at.kiosk.sees(at.house.publish({ version: 2, targets }))).toBe('bad-target');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a medium fails', () => {
  /** A medium that breaks at one file. */
  function breaking(path: string): Medium {
    const medium = memoryMedium(at.house.publish({ version: 2 }));
    const lost = { code: 'medium-lost', path, detail: 'EIO' } as const;
    return {
      ...medium,
      read: async (asked, most) =>
        asked === path ? { ok: false, problems: [lost] } : medium.read(asked, most),
    };
  }

  test.each(['2.root', ...METADATA])('at %s: that is said, not that it is bad', async (file) => {
    expect(await at.kiosk.sees(breaking(`metadata/${file}.json`))).toBe('medium-lost');
  });

  test('and the kiosk’s own disk: that is said', async () => {
    const { scratch } = at.kiosk;
    const broken = { ...at.kiosk, scratch };
    await rm(scratch, { recursive: true });
    expect(await broken.sees(at.house.publish({ version: 2 }))).toBe('no-scratch');
    await mkdir(scratch);
  });

  test('answers otherwise the second time: nothing is read twice', async () => {
    const medium = memoryMedium(at.house.publish({ version: 2 }));
    const asked: string[] = [];
    const read: Medium['read'] = (path, most) => {
      asked.push(path);
      return medium.read(path, most);
    };
    expect(await at.kiosk.sees({ ...medium, read })).toBe('ok 2');
    expect(new Set(asked).size).toBe(asked.length);
  });
});
