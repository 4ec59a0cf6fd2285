import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Cut } from '../../renderer/scene/poster/cut-picture.ts';

const CUT: Cut = {
  url: '/content/media/a.webp',
  from: { x: 0, y: 0, width: 30, height: 20 },
  to: { width: 3, height: 2 },
};
const HERE = { cut: 'here' } as unknown as ImageBitmap;
const BESIDE = { cut: 'beside' } as unknown as ImageBitmap;

/** A thread that answers when the test says so. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  readonly asked: { number: number }[] = [];
  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(asked: { number: number }): void {
    this.asked.push(asked);
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('fetch', async () => new Response('a picture'));
  vi.stubGlobal('createImageBitmap', async () => HERE);
});
afterEach(() => void vi.unstubAllGlobals());

async function cutBeside(cut: Cut): Promise<ImageBitmap | null> {
  return (await import('../../renderer/scene/poster/picture-thread.ts')).cutBeside(cut);
}

/** Lets what has been asked for reach the thread. */
async function untilAsked(times: number): Promise<FakeWorker> {
  await vi.waitFor(() => expect(FakeWorker.last.asked).toHaveLength(times));
  return FakeWorker.last;
}

test('each picture is given to whom it was cut for, in whatever order they come', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const both = [cutBeside(CUT), cutBeside(CUT)];
  const thread = await untilAsked(2);
  const [one, other] = thread.asked.map(({ number }) => number);
  const answer = (number: number | undefined, picture: ImageBitmap | null) =>
    thread.dispatchEvent(new MessageEvent('message', { data: { number, picture } }));
  answer(other, null);
  answer(one, BESIDE);
  expect(await Promise.all(both)).toEqual([BESIDE, null]);
});

test('a thread that cannot run leaves what it was asked for, and all the rest, to the page', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const first = cutBeside(CUT);
  const thread = await untilAsked(1);
  thread.dispatchEvent(new Event('error'));
  expect(await first).toBe(HERE);
  expect(await cutBeside(CUT)).toBe(HERE);
  expect(thread.asked).toHaveLength(1);
});

test('where there can be no thread the page cuts by itself', async () => {
  const refuse = () => {
    throw new DOMException('no workers here', 'SecurityError');
  };
  vi.stubGlobal('Worker', vi.fn(refuse));
  expect(await cutBeside(CUT)).toBe(HERE);
});
