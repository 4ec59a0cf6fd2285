import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GUARD_SENTENCES } from '../../../../../electron/host/release/guard/guard-problem.ts';
import {
  findPublication,
  PUBLICATION_FOLDER,
} from '../../../../../electron/host/release/media/find-publication.ts';
import { webMedium } from '../../../../../electron/host/release/media/web-medium.ts';
import type { Medium } from '../../../../../electron/host/release/medium.ts';
import { makeFolder } from '../../../../support/host-for-test.ts';
import {
  makeHouse,
  makeKiosk,
  type TestHouse,
  type TestKiosk,
} from '../../../../support/publication/kiosk-for-test.ts';
import { writePublication } from '../../../../support/publication/make-publication.ts';

let folder: string;
let place: string;
let house: TestHouse;
let kiosk: TestKiosk;
beforeEach(async () => {
  folder = await makeFolder();
  place = join(folder, PUBLICATION_FOLDER);
  house = makeHouse();
  kiosk = await makeKiosk(house.root);
  await writePublication(place, house.publish({ version: 2 }));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(kiosk.scratch, { recursive: true });
});

async function stick(): Promise<Medium> {
  const medium = await findPublication(folder);
  if (medium === null) throw new Error('no publication');
  return medium;
}

describe('a stick', () => {
  test('with a publication is accepted', async () => {
    expect(await kiosk.sees(await stick())).toBe('ok 2');
  });

  test.each(['timestamp', '2.snapshot', '2.targets', '2.root'])(
    'with something else in place of %s is refused, and nobody waits',
    async (name) => {
      const file = join(place, 'metadata', `${name}.json`);
      const kinds = [
        () => execFileSync('mkfifo', [file]),
        () => symlink('/etc/hostname', file),
        () => symlink('/dev/zero', file),
        () => mkdir(file),
      ];
      for (const make of kinds) {
        await rm(file, { recursive: true, force: true });
        await make();
        expect(await kiosk.sees(await stick())).toBe('not-a-publication');
      }
    },
  );

  test('with a terabyte of nothing for a timestamp is refused unread', async () => {
    await truncate(join(place, 'metadata/timestamp.json'), 2 ** 40);
    expect(await kiosk.sees(await stick())).toBe('too-large');
  });

  test('from which the publisher was pulled away before the last file is none yet', async () => {
    await rm(join(place, 'metadata/timestamp.json'));
    expect(await kiosk.sees(await stick())).toBe('not-a-publication');
    const half = (house.publish({ version: 2 }).get('metadata/timestamp.json') ?? '').slice(0, 99);
    await writeFile(join(place, 'metadata/timestamp.json'), half);
    expect(await kiosk.sees(await stick())).toBe('not-a-publication');
  });
});

describe('an address', () => {
  let server: Server;
  let address: string;
  let medium: Medium;
  let hanging = false;
  beforeEach(async () => {
    hanging = false;
    server = createServer((request, response) => {
      if (hanging) return;
      readFile(join(place, request.url ?? '')).then(
        (content) => response.end(content),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    address = `http://127.0.0.1:${port}`;
    medium = webMedium(address, { stallSeconds: 20 });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('with the same files is accepted', async () => {
    expect(await kiosk.sees(medium)).toBe('ok 2');
  });

  test('that does not answer is lost, not bad', async () => {
    hanging = true;
    expect(await kiosk.sees(webMedium(address, { stallSeconds: 0.2 }))).toBe('medium-lost');
  });

  test('of which all but the timestamp is a page that says so is refused', async () => {
    await writeFile(join(place, 'metadata/2.targets.json'), '<!doctype html><title>Log in</title>');
    expect(await kiosk.sees(medium)).toBe('not-a-publication');
  });
});

test('every refusal is told to staff in both languages, with what to do', () => {
  for (const { zh, en } of Object.values(GUARD_SENTENCES)) {
    expect(zh).toMatch(/[。！]$/);
    expect(zh).toMatch(/请/);
    expect(en).toMatch(/\.$/);
    expect(en).not.toMatch(/undefined|null|\bTUF\b|metadata|\bhash/);
  }
});
