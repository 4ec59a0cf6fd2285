import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEventHub, type EventHub } from '../../../electron/host/event-hub.ts';
import { createHandler } from '../../../electron/host/handler.ts';
import type { Host } from '../../../electron/host/host.ts';
import { makeFolder, makeHost } from '../../support/host-for-test.ts';
import type { MadeRelease } from '../../support/make-release.ts';
import { countOpen } from '../../support/open-files.ts';
import { WAYS, type Way } from '../../support/ways.ts';

/** Larger than what streams and sockets hold between file and reader, so that an unread film stays open. */
const FILM_BYTES = 24 * 1024 * 1024;

let folder: string;
let host: Omit<Host, 'isOwn'>;
let made: MadeRelease;
beforeAll(async () => {
  folder = await makeFolder();
  ({ host, made } = await makeHost(folder, FILM_BYTES));
});
afterAll(() => rm(folder, { recursive: true }));

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function read(response: Response): Reader {
  if (response.body === null) throw new Error('no body');
  return response.body.getReader();
}

/** The text of the next event; fails when the stream has ended. */
async function next(reader: Reader): Promise<string> {
  const { value } = await reader.read();
  return Buffer.from(value ?? []).toString('utf8');
}

describe.each(WAYS)('a stream, $name,', ({ open }) => {
  let way: Way;
  let events: EventHub;
  beforeAll(async () => {
    events = createEventHub();
    way = await open((isOwn) => createHandler({ ...host, events, isOwn }));
  });
  afterAll(() => way.close());

  test('of a film holds its file only while somebody watches', async () => {
    const file = join(made.folder, made.film.path);
    const readers: Reader[] = [];
    for (const from of [0, 1000, 2_000_000]) {
      const headers = { range: `bytes=${from}-` };
      readers.push(read(await way.ask(`/content/${made.film.path}`, { headers })));
    }
    for (const reader of readers) await reader.read();
    expect(await countOpen(file)).toBe(3);
    for (const reader of readers) await reader.cancel();
    await vi.waitFor(async () => expect(await countOpen(file)).toBe(0));
  });

  test('of a film closes its file at the end', async () => {
    const response = await way.ask(`/content/${made.film.path}`);
    expect((await response.arrayBuffer()).byteLength).toBe(FILM_BYTES);
    await vi.waitFor(async () =>
      expect(await countOpen(join(made.folder, made.film.path))).toBe(0),
    );
  });

  test('of events says hello first, then each event as it happens', async () => {
    const response = await way.ask('/api/events');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const reader = read(response);
    const hello = JSON.stringify({ kind: 'hello', contentHash: made.manifest.contentHash });
    expect(await next(reader)).toBe(`retry: 3000\ndata: ${hello}\n\n`);
    for (const contentHash of ['a', 'b', 'c']) {
      events.publish({ kind: 'content', contentHash });
      expect(await next(reader)).toBe(
        `data: {"kind":"content","contentHash":"${contentHash}"}\n\n`,
      );
    }
    await reader.cancel();
  });

  test('of events leaves the hub when the page goes away', async () => {
    await vi.waitFor(() => expect(events.size).toBe(0));
    const readers: Reader[] = [];
    for (let i = 0; i < 8; i++) readers.push(read(await way.ask('/api/events')));
    expect(events.size).toBe(8);
    for (const reader of readers) await reader.cancel();
    await vi.waitFor(() => expect(events.size).toBe(0));
  });

  test('of events ends when the host stops, and a later one at once', async () => {
    const hub = createEventHub();
    const stopping = await open((isOwn) => createHandler({ ...host, events: hub, isOwn }));
    const reader = read(await stopping.ask('/api/events'));
    await next(reader);
    hub.close();
    expect((await reader.read()).done).toBe(true);
    const late = await stopping.ask('/api/events');
    expect(await late.text()).toContain('hello');
    expect(hub.size).toBe(0);
    await stopping.close();
  });
});
