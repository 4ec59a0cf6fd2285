import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPublication } from '../../../build/content/publish/verify.ts';
import { codesOf, done, jsonOf, NOW } from '../keys/made-keys.ts';
import { houseForEach, NAME, numbersIn, seen } from './house-for-each.ts';
import { later } from './made-publication.ts';

const house = houseForEach();

describe('a publication', () => {
  it('holds what a kiosk reads, and nothing else', async () => {
    const { publish, stick } = await house.desk();
    const { version, changes } = done(await publish(house.made.old));
    expect({ version, added: changes?.added.length }).toEqual({ version: 1, added: 2 });
    expect((await readdir(stick)).sort()).toEqual(['blobs', 'metadata']);
    expect(await numbersIn(stick)).toEqual(
      ['1.root.json', '1.snapshot.json', '1.targets.json', 'timestamp.json'].sort(),
    );
    const blobs = await readdir(join(stick, 'blobs', 'sha256'));
    expect(blobs.sort()).toEqual(
      [...new Set(house.made.old.blobs.map(({ sha256 }) => sha256))].sort(),
    );
    const { signed } = await jsonOf(join(stick, 'metadata', '1.targets.json'));
    expect(signed).toMatchObject({
      version: 1,
      expires: '2027-06-05T08:00:00Z',
      'x-signed-at': '2026-05-01T08:00:00Z',
    });
    const { bytes, sha256 } = house.made.old.signed;
    expect(signed.targets).toEqual({ [NAME]: { length: bytes, hashes: { sha256 } } });
    for (const name of ['1.snapshot.json', 'timestamp.json']) {
      expect((await jsonOf(join(stick, 'metadata', name))).signed).toHaveProperty('x-signed-at');
    }
  });

  it('is read by a client of the common library', async () => {
    const at = await house.desk();
    done(await at.publish(house.made.old));
    expect(await seen(at)).toBe(house.made.old.signed.sha256);
    done(await at.publish(house.made.young));
    expect(await seen(at)).toBe(house.made.young.signed.sha256);
  });

  it('is written files first, then what signs them, the time stamp last', async () => {
    const { publish } = await house.desk();
    const names: string[] = [];
    done(await publish(house.made.old, { wrote: (name) => names.push(name) }));
    expect(names.slice(-4)).toEqual([
      ...['1.root.json', '1.targets.json', '1.snapshot.json', 'timestamp.json'],
    ]);
    expect(names.slice(0, -4).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it('tells how many bytes were written of how many', async () => {
    const { publish } = await house.desk();
    const told: (readonly [number, number])[] = [];
    done(await publish(house.made.old, { watch: (...bytes) => told.push(bytes) }));
    const all = house.made.old.blobs.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(told.at(-1)).toEqual([all, all]);
  });

  it('stands in a folder of its own on a stick that holds other things', async () => {
    const { publish, stick, root } = await house.desk();
    await mkdir(stick);
    await writeFile(join(stick, '照片.jpg'), 'x');
    const { place } = done(await publish(house.made.old));
    expect(place).toBe(join(stick, '展厅更新'));
    expect(done(await publish(house.made.young)).place).toBe(place);
    expect(codesOf(await verifyPublication(stick, { root, now: NOW }))).toEqual(['ok']);
  });
});

describe('publishing again', () => {
  it('with nothing changed only renews the dates, in 1.6 KB at most', async () => {
    const { publish, stick } = await house.desk();
    done(await publish(house.made.old));
    const again = done(await publish(house.made.old, { now: later(30) }));
    expect(again).toMatchObject({ version: 2, renewed: true, changes: null });
    expect(again.writtenBytes).toBeLessThan(1600);
    const { signed } = await jsonOf(join(stick, 'metadata', 'timestamp.json'));
    expect(signed).toMatchObject({ version: 2, expires: '2027-07-05T08:00:00Z' });
  });

  it('can renew the dates without the exhibition', async () => {
    const at = await house.desk();
    done(await at.publish(house.made.old));
    expect(done(await at.publish(null))).toMatchObject({ version: 2, renewed: true });
    expect(await seen(at)).toBe(house.made.old.signed.sha256);
  });

  it('writes only the files that are new, and never a numbered file twice', async () => {
    const { publish, stick } = await house.desk();
    done(await publish(house.made.old));
    const before = new Map<string, string>();
    for (const name of await numbersIn(stick)) {
      before.set(name, await readFile(join(stick, 'metadata', name), 'utf8'));
    }
    const names: string[] = [];
    const { changes } = done(
      await publish(house.made.young, { wrote: (name) => names.push(name) }),
    );
    expect(changes?.changed.map(({ code }) => code)).toEqual(['1-1']);
    // The exhibition and its manifest; no picture.
    expect(names.filter((name) => name.length === 64)).toHaveLength(2);
    before.delete('timestamp.json');
    for (const [name, text] of before) {
      expect(await readFile(join(stick, 'metadata', name), 'utf8')).toBe(text);
    }
  });

  it('brings back a file that was lost', async () => {
    const { publish, stick } = await house.desk();
    done(await publish(house.made.old));
    await rm(join(stick, 'blobs', 'sha256', house.made.old.signed.sha256));
    expect(done(await publish(house.made.old))).toMatchObject({ version: 2, renewed: false });
    expect((await readdir(join(stick, 'blobs', 'sha256'))).length).toBeGreaterThan(1);
  });
});

describe('the number of a release', () => {
  it('goes on from the record where the stick was wiped', async () => {
    const { publish, stick } = await house.desk();
    done(await publish(house.made.old));
    done(await publish(house.made.old));
    await rm(stick, { recursive: true });
    expect(done(await publish(house.made.old)).version).toBe(3);
  });

  it('goes on from the publication where the record was lost, or lags behind another PC', async () => {
    const { publish, at } = await house.desk();
    done(await publish(house.made.old));
    done(await publish(house.made.old));
    await rm(at('keys', 'published.json'));
    expect(done(await publish(house.made.old)).version).toBe(3);
    await writeFile(at('keys', 'published.json'), '{"format":1,"version":1}');
    expect(done(await publish(house.made.old)).version).toBe(4);
    await writeFile(at('keys', 'published.json'), '{"form');
    expect(done(await publish(house.made.old)).version).toBe(5);
  });

  it('is above every number in use, also of a publication that broke off', async () => {
    const { publish, stick } = await house.desk();
    done(await publish(house.made.old));
    await writeFile(join(stick, 'metadata', '7.targets.json'), 'half');
    expect(done(await publish(house.made.old)).version).toBe(8);
  });

  it('is spent once something was signed with it', async () => {
    const { publish, stick } = await house.desk();
    const stop = (name: string): void => {
      if (name === '1.targets.json') throw new Error('cut');
    };
    await expect(publish(house.made.old, { wrote: stop })).rejects.toThrow('cut');
    await rm(stick, { recursive: true });
    expect(done(await publish(house.made.old)).version).toBe(2);
  });
});

describe('a publication that is broken off', () => {
  it('after any of its steps leaves the old release or the new one, and the next try succeeds', async () => {
    const at = await house.desk();
    const steps: string[] = [];
    done(await at.publish(house.made.old));
    await cp(at.stick, at.at('backup'), { recursive: true });
    done(await at.publish(house.made.young, { wrote: (name) => steps.push(name) }));
    expect(steps.length).toBeGreaterThanOrEqual(5);
    for (const [i] of steps.entries()) {
      await rm(at.stick, { recursive: true });
      await cp(at.at('backup'), at.stick, { recursive: true });
      let left = i;
      const stop = (): void => {
        left -= 1;
        if (left < 0) throw new Error('cut');
      };
      await expect(at.publish(house.made.young, { wrote: stop })).rejects.toThrow('cut');
      const isOver = i === steps.length - 1;
      expect(await seen(at)).toBe((isOver ? house.made.young : house.made.old).signed.sha256);
      const whole = await verifyPublication(at.stick, { root: at.root, now: NOW });
      expect(codesOf(whole)).toEqual(['ok']);
      done(await at.publish(house.made.young));
      expect(await seen(at)).toBe(house.made.young.signed.sha256);
    }
  });

  it('in the middle of a file leaves nothing that is in the way', async () => {
    const at = await house.desk();
    done(await at.publish(house.made.old));
    const blobs = join(at.stick, 'blobs', 'sha256');
    await writeFile(join(blobs, `${house.made.young.signed.sha256}.part`), 'half');
    await writeFile(join(at.stick, 'metadata', 'timestamp.json.part'), 'half');
    await writeFile(join(at.stick, 'metadata', '2.targets.json.part'), 'half');
    done(await at.publish(house.made.young));
    expect(await seen(at)).toBe(house.made.young.signed.sha256);
    const left = await readdir(at.stick, { recursive: true });
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('with a torn time stamp is mended by publishing, and not by renewing', async () => {
    const at = await house.desk();
    done(await at.publish(house.made.old));
    await writeFile(join(at.stick, 'metadata', 'timestamp.json'), '');
    expect(codesOf(await at.publish(null))).toEqual(['not-renewable']);
    expect(done(await at.publish(house.made.old)).version).toBe(2);
    expect(await seen(at)).toBe(house.made.old.signed.sha256);
  });
});
