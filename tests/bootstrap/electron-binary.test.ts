import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchElectron, findElectron } from '../../build/bootstrap/electron-binary.mjs';

const PACKAGES = join(import.meta.dirname, '../../node_modules');

let root = '';

/** A project folder of its own with the real installer of Electron, so that no Electron of this machine is touched. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhanting-electron-'));
  const electron = join(root, 'node_modules/electron');
  mkdirSync(electron, { recursive: true });
  for (const file of ['install.js', 'package.json', 'checksums.json'])
    cpSync(join(PACKAGES, 'electron', file), join(electron, file));
  for (const name of ['node', '@electron', '@electron-internal'])
    symlinkSync(join(PACKAGES, name), join(root, 'node_modules', name));
});

afterEach(() => rmSync(root, { recursive: true }));

/** Runs the real installer against a server of ours. */
async function fetchFrom(answer: (response: ServerResponse, url: string) => void) {
  const server = createServer((request, response) => answer(response, request.url ?? ''));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const env = {
    ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    electron_config_cache: join(root, 'electron-cache'),
  };
  const problem = await fetchElectron(root, { cache: join(root, 'cache'), env, patienceMs: 2000 });
  server.close();
  server.closeAllConnections();
  return problem;
}

test('a server that takes the call and says nothing is given up', async () => {
  const problem = await fetchFrom(() => undefined);
  expect(problem?.en).toContain('nothing came for 2 s');
});

test('a server that stops halfway is given up', async () => {
  const problem = await fetchFrom((response) => {
    response.writeHead(200, { 'Content-Length': '100000000' });
    response.write(Buffer.alloc(100_000));
  });
  expect(problem?.en).toContain('nothing came for 2 s');
});

test('a refusal is one sentence, with no stack trace', async () => {
  const problem = await fetchFrom((response) => response.writeHead(403).end());
  expect(problem?.en).toBe('Electron cannot be downloaded from here (no network, or refused).');
});

test('a download that is not what the package expects is not used', async () => {
  const problem = await fetchFrom((response) => response.end('not Electron'));
  expect(problem?.en).toContain('does not match its checksum');
  expect(findElectron(root, {})).toBeNull();
});

test('while bytes flow it goes on past its patience, and then Electron is there', async () => {
  const archive = zipOf('electron', 'the program');
  expectArchive(archive);
  const asked: string[] = [];
  const startedAt = Date.now();
  const problem = await fetchFrom((response, url) => {
    asked.push(url);
    drip(response, archive);
  });
  expect(asked).toEqual([expect.stringContaining('electron-v')]);
  expect(problem?.en ?? null).toBeNull();
  expect(Date.now() - startedAt).toBeGreaterThan(2500);
  expect(findElectron(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'));
});

/** Makes the package expect these bytes, for whichever machine it downloads. */
function expectArchive(archive: Buffer): void {
  const file = join(root, 'node_modules/electron/checksums.json');
  const names = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);
  const checksum = createHash('sha256').update(archive).digest('hex');
  const checksums = Object.fromEntries(names.map((name) => [name, checksum]));
  writeFileSync(file, JSON.stringify(checksums));
}

/** Sends the bytes in twenty portions over some four seconds. */
function drip(response: ServerResponse, bytes: Buffer): void {
  const portion = Math.ceil(bytes.byteLength / 20);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + portion));
    sent += portion;
    if (sent < bytes.byteLength) return;
    clearInterval(timer);
    response.end();
  }, 200);
}

/** A zip archive that stores one file as it is. */
function zipOf(name: string, content: string): Buffer {
  const bytes = Buffer.from(content);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(bytes), 0);
  sizes.writeUInt32LE(bytes.byteLength, 4);
  sizes.writeUInt32LE(bytes.byteLength, 8);
  const nameLength = Buffer.from([name.length, 0, 0, 0]);
  const version = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const local = [Buffer.from('PK\x03\x04'), Buffer.from(version), sizes, nameLength];
  const head = Buffer.concat([...local, Buffer.from(name), bytes]);
  const unix = Buffer.from([20, 3]);
  // The last ten: no comment, first disk, no flags, then the file's mode (0755, a regular file), then where it starts.
  const attributes = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0xed, 0x81, 0, 0, 0, 0]);
  const entry = [Buffer.from('PK\x01\x02'), unix, Buffer.from(version), sizes, nameLength];
  const directory = Buffer.concat([...entry, attributes, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(head.byteLength, 16);
  return Buffer.concat([head, directory, end]);
}
