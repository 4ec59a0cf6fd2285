import { afterEach, expect, test, vi } from 'vitest';
import { failed, ok } from '#schema/result.ts';
import type { FetcherNews } from '../../renderer/fetcher.ts';
import { startReading } from '../../renderer/reading.ts';
import type { GivenFile } from '../../renderer/state/fetch-file.ts';
import { makeExhibition } from '../support/make-world.ts';

const MADE = makeExhibition([{ booths: 2 }, { booths: 1 }]);
const HALL = new Uint8Array([1, 2, 3]).buffer;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A second thread that does what it is told; what was made of it. */
function threads() {
  const made: (EventTarget & { name?: string; ended?: boolean })[] = [];
  class Thread extends EventTarget {
    constructor(_: URL, { name }: { name: string }) {
      super();
      made.push(Object.assign(this, { name, ended: false }));
    }
    terminate() {
      Object.assign(this, { ended: true });
    }
  }
  vi.stubGlobal('Worker', Thread);
  const say = (data: FetcherNews) => made[0]?.dispatchEvent(new MessageEvent('message', { data }));
  return { made, say };
}

/** A machine that answers so; what it was asked. */
function machine(answer: (path: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return answer(path);
  });
  return asked;
}

function file(name: string, bytes: ArrayBuffer | null, contentHash: string | null = null) {
  const given: GivenFile = { name, bytes, detail: `${name}: 0`, contentHash };
  return { kind: 'file', file: given } as const;
}

function encoded(value: unknown): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(value)).buffer;
}

test('what the second thread fetches is read, and the thread is ended', async () => {
  const { made, say } = threads();
  const asked = machine(() => new Response());
  const { begun, exhibition, hall } = startReading('/content/');
  say({ kind: 'begun' });
  await begun;
  say(file('hall.bin', HALL));
  say(file('exhibition.json', encoded(MADE), 'abc'));
  expect(await exhibition).toEqual(ok({ exhibition: MADE, contentHash: 'abc' }));
  expect(await hall).toBe(HALL);
  expect(made).toMatchObject([{ name: '/content/', ended: true }]);
  expect(asked).toEqual([]);
});

test.each([
  ['refused', () => vi.stubGlobal('Worker', vi.fn().mockThrow(new Error('refused')))],
  ['in error', () => setTimeout(() => threadsMade[0]?.dispatchEvent(new Event('error')))],
  ['silent', () => undefined],
])('with a second thread that is %s the page fetches by itself', async (_, fail) => {
  vi.useFakeTimers();
  threadsMade = threads().made;
  const answers = new Map([
    ['/content/exhibition.json', () => Response.json(MADE, { headers: { 'x-content-hash': 'a' } })],
    ['/content/hall.bin', () => new Response(HALL)],
  ]);
  const asked = machine((path) => answers.get(path)?.() ?? new Response(null, { status: 404 }));
  fail();
  const { begun, exhibition, hall } = startReading('/content/');
  await vi.advanceTimersByTimeAsync(15_000);
  await begun;
  expect(await exhibition).toEqual(ok({ exhibition: MADE, contentHash: 'a' }));
  expect(await hall).toEqual(HALL);
  expect(asked).toEqual([...answers.keys()]);
});
let threadsMade: EventTarget[] = [];

test.each([
  ['refuses', () => new Response(null, { status: 503 }), 'exhibition.json: 503'],
  [
    'cannot be reached',
    () => Promise.reject(new TypeError('gone')),
    'exhibition.json: TypeError: gone',
  ],
])('a machine that %s is said to be out of reach', async (_, answer, detail) => {
  vi.stubGlobal('Worker', undefined);
  machine(answer);
  const { exhibition, hall } = startReading('/content/');
  expect(await exhibition).toEqual(failed([{ code: 'unreachable', detail }]));
  expect(await hall).toBeNull();
});

test('what is no JSON is said to be garbled', async () => {
  const { say } = threads();
  const { exhibition } = startReading('/content/');
  say(file('exhibition.json', new TextEncoder().encode('{"zones": [').buffer));
  expect(await exhibition).toMatchObject({ problems: [{ code: 'garbled' }] });
});
