import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { webMedium } from '../../../../../electron/host/release/media/web-medium.ts';
import { type Medium, MediumLost } from '../../../../../electron/host/release/medium.ts';
import { readAll } from '../../../../support/publication/read-all.ts';

const PATH = `blobs/sha256/${'a'.repeat(64)}`;
const LONG = Buffer.alloc(1_000_000, 'zhanting');

/** Short, so that a stall is seen soon; other tests are patient, as a machine may be busy. */
const STALL = 0.3;

let serve: RequestListener;
let server: Server;
let address: string;
let medium: Medium;
/** Connections that are open now. */
let open: Set<unknown>;
beforeEach(async () => {
  const sockets = new Set<unknown>();
  open = sockets;
  server = createServer((request, response) => serve(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hall`;
  medium = webMedium(address, { stallSeconds: 20 });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A static file server, with byte ranges. */
function fileServer(content: Buffer): RequestListener {
  return ({ url, headers }, response) => {
    if (url !== `/hall/${PATH}`) return response.writeHead(404).end('no such file');
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    const body = content.subarray(from);
    return response
      .writeHead(from > 0 ? 206 : 200, {
        'content-length': body.length,
        ...(from > 0 && { 'content-range': range }),
      })
      .end(body);
  };
}

async function codeOf(asked: ReturnType<Medium['read']>): Promise<string> {
  const read = await asked;
  return read.ok ? 'ok' : read.problems.map(({ code }) => code).join(' ');
}

async function openCode(bytes = LONG.length, from = 0): Promise<string> {
  const opened = await medium.open(PATH, bytes, from);
  return opened.ok ? 'ok' : opened.problems.map(({ code }) => code).join(' ');
}

test('a file is read whole, and from a byte on', async () => {
  serve = fileServer(LONG);
  expect(await medium.read(PATH, LONG.length)).toEqual({ ok: true, value: LONG });
  expect(await readAll(medium, PATH, LONG.length, 0)).toBe(LONG.toString());
  expect(await readAll(medium, PATH, LONG.length, 999_000)).toBe(LONG.toString('utf8', 999_000));
  expect(await readAll(medium, PATH, LONG.length, LONG.length)).toBe('');
});

test('a server that knows no ranges is read from its beginning, and only what is wanted given', async () => {
  serve = (_, response) => response.writeHead(200, { 'content-length': LONG.length }).end(LONG);
  expect(await readAll(medium, PATH, LONG.length, 999_000)).toBe(LONG.toString('utf8', 999_000));
});

test('a cut connection gives what came; the rest is fetched from there', async () => {
  serve = (_, response) => {
    response.writeHead(200, { 'content-length': LONG.length });
    response.write(LONG.subarray(0, 600_000), () => response.destroy());
  };
  const opened = await medium.open(PATH, LONG.length, 0);
  if (!opened.ok) throw new Error('does not open');
  const parts: Uint8Array[] = [];
  const reading = async () => {
    for await (const part of opened.value) parts.push(part);
  };
  await expect(reading()).rejects.toThrow(MediumLost);
  const got = Buffer.concat(parts);
  expect(got.length).toBeGreaterThan(0);
  serve = fileServer(LONG);
  const rest = await readAll(medium, PATH, LONG.length, got.length);
  expect(got.toString() + rest).toBe(LONG.toString());
});

test('what is absent is told from what is broken', async () => {
  for (const [status, code] of [
    [404, 'absent'],
    [403, 'absent'],
    [500, 'medium-lost'],
    [503, 'medium-lost'],
    [204, 'medium-lost'],
    [416, 'wrong-length'],
  ] as const) {
    serve = (_, response) => response.writeHead(status).end();
    expect([status, await codeOf(medium.read(PATH, 10)), await openCode()]).toEqual([
      status,
      code,
      code,
    ]);
  }
  serve = (_, response) => response.destroy();
  expect(await codeOf(medium.read(PATH, 10))).toBe('medium-lost');
  expect(await codeOf(medium.read('../secret', 10))).toBe('absent');
});

test('a server that is not there is lost', async () => {
  await new Promise((closed) => server.close(closed));
  expect(await codeOf(medium.read(PATH, 10))).toBe('medium-lost');
});

describe('nobody is waited for without end:', () => {
  test('a server that says nothing', async () => {
    medium = webMedium(address, { stallSeconds: STALL });
    serve = () => undefined;
    expect(await codeOf(medium.read(PATH, 10))).toBe('medium-lost');
  });

  test('a server that stops half-way', async () => {
    medium = webMedium(address, { stallSeconds: STALL });
    serve = (_, response) => {
      response.writeHead(200, { 'content-length': LONG.length });
      response.write(LONG.subarray(0, 100_000));
    };
    await expect(readAll(medium, PATH, LONG.length, 0)).rejects.toThrow('too slow');
  });

  test('a trickle: a byte now and then', async () => {
    medium = webMedium(address, { stallSeconds: STALL });
    let timer: NodeJS.Timeout | undefined;
    serve = (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      timer = setInterval(() => response.write('x'), 20);
    };
    expect(await codeOf(medium.read(PATH, 1000))).toBe('medium-lost');
    await expect(readAll(medium, PATH, 1000, 0)).rejects.toThrow('too slow');
    clearInterval(timer);
  });

  test('an endless answer, which is left when it is too long', async () => {
    serve = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write(LONG));
        response.once('drain', more);
      };
      more();
    };
    expect(await codeOf(medium.read(PATH, 16_384))).toBe('wrong-length');
    await expect(readAll(medium, PATH, 500_000, 0)).rejects.toThrow('longer than was signed');
    await vi.waitFor(() => expect(open.size).toBe(0));
  });
});

test('whoever reads slowly is not taken for a slow server', async () => {
  medium = webMedium(address, { stallSeconds: 1 });
  serve = fileServer(LONG);
  const opened = await medium.open(PATH, LONG.length, 0);
  if (!opened.ok) throw new Error('does not open');
  let size = 0;
  for await (const part of opened.value) {
    if (size === 0) await new Promise((later) => setTimeout(later, 1500));
    size += part.byteLength;
  }
  expect(size).toBe(LONG.length);
});

test('a file of another length is refused, and its connection given up', async () => {
  serve = fileServer(LONG);
  expect(await openCode(999_999)).toBe('wrong-length');
  expect(await openCode(999_999, 5)).toBe('wrong-length');
  expect(await codeOf(medium.read(PATH, 999_999))).toBe('wrong-length');
  await vi.waitFor(() => expect(open.size).toBe(0));
});

test('an answer that nobody reads is given up in time', async () => {
  medium = webMedium(address, { stallSeconds: STALL });
  serve = (_, response) => {
    response.writeHead(200, { 'content-length': 2 ** 30 });
    response.write(LONG);
  };
  expect(await openCode(2 ** 30)).toBe('ok');
  expect(open.size).toBe(1);
  await vi.waitFor(() => expect(open.size).toBe(0));
});

test('a server may send us on within its own address, and nowhere else', async () => {
  serve = ({ url }, response) =>
    url?.endsWith('?2') === true
      ? response.end('here')
      : response.writeHead(302, { location: `${url}?2` }).end();
  expect(await codeOf(medium.read(PATH, 10))).toBe('ok');
  let asked = 0;
  const other = createServer((_, response) => {
    asked += 1;
    response.end('stolen');
  });
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  serve = (_, response) => response.writeHead(307, { location }).end();
  expect(await codeOf(medium.read(PATH, 10))).toBe('medium-lost');
  expect(asked).toBe(0);
  serve = ({ url }, response) => response.writeHead(301, { location: url }).end();
  expect(await codeOf(medium.read(PATH, 10))).toBe('medium-lost');
  other.close();
});

test('a packed answer is refused: what it unpacks to could have any length', async () => {
  serve = (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'));
  expect(await codeOf(medium.read(PATH, 10))).toBe('medium-lost');
});

test('a range that is not the one asked for is refused', async () => {
  serve = (_, response) =>
    response.writeHead(206, { 'content-range': `bytes 0-9/${LONG.length}` }).end('0123456789');
  expect(await openCode(LONG.length, 5)).toBe('medium-lost');
});
