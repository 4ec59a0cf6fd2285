import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpinionReport } from '../../../electron/contract.ts';
import { createHandler } from '../../../electron/host/handler.ts';
import type { Host } from '../../../electron/host/host.ts';
import { createOpinionCount } from '../../../electron/host/opinion-count.ts';
import { makeFolder, makeHost } from '../../support/host-for-test.ts';
import { WAYS, type Way } from '../../support/ways.ts';

const NOTHING_SAID = {
  'face.happy': 0,
  'face.fine': 0,
  'face.sad': 0,
  'remark.fun': 0,
  'remark.learned': 0,
  'remark.more': 0,
  'remark.hard': 0,
  'remark.small': 0,
  'remark.crowded': 0,
};

let folder: string;
let host: Omit<Host, 'isOwn'>;
beforeAll(async () => {
  folder = await makeFolder();
  ({ host } = await makeHost(folder));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(WAYS)('the handler, $name,', ({ open }) => {
  let way: Way;
  beforeEach(async () => {
    const opinions = createOpinionCount();
    way = await open((isOwn) => createHandler({ ...host, opinions, isOwn }));
  });
  afterEach(() => way.close());
  const give = async (body: string) =>
    (await way.ask('/api/opinion', { method: 'POST', body })).status;
  const counted = async () => (await (await way.ask('/api/health')).json()).opinions;

  test('counts what visitors think; a face in the place of another takes that one back', async () => {
    const said: readonly OpinionReport[] = [
      { kind: 'face', face: 'happy' },
      { kind: 'face', face: 'happy' },
      { kind: 'face', face: 'sad', instead: 'happy' },
      { kind: 'remark', remark: 'more' },
    ];
    expect(await counted()).toEqual(NOTHING_SAID);
    for (const report of said) expect(await give(JSON.stringify(report))).toBe(204);
    const expected = { 'face.happy': 1, 'face.sad': 1, 'remark.more': 1 };
    expect(await counted()).toEqual({ ...NOTHING_SAID, ...expected });
  });

  test('takes back no face that it never counted', async () => {
    await give(JSON.stringify({ kind: 'face', face: 'fine', instead: 'sad' }));
    expect(await counted()).toEqual({ ...NOTHING_SAID, 'face.fine': 1 });
  });

  test.each([
    ['no opinion', '', 400],
    ['no JSON', '{', 400],
    ['an unknown kind', '{"kind":"note"}', 400],
    ['an unknown face', '{"kind":"face","face":"angry"}', 400],
    ['an unknown remark', '{"kind":"remark","remark":"__proto__"}', 400],
    ['a face instead of an unknown one', '{"kind":"face","face":"sad","instead":"angry"}', 400],
    ['a face instead of itself', '{"kind":"face","face":"sad","instead":"sad"}', 400],
    ['a remark instead of a face', '{"kind":"remark","remark":"fun","instead":"sad"}', 400],
    ['a time', '{"kind":"face","face":"sad","at":1}', 400],
    ['words', '{"kind":"remark","remark":"fun","text":"by me"}', 400],
    ['the longest body', '{"kind":"remark","remark":"fun"}'.padEnd(1024), 204],
    ['too long a body', '{"kind":"remark","remark":"fun"}'.padEnd(1025), 413],
  ])('answers an opinion with %s, and counts only a true one', async (_what, body, status) => {
    expect(await give(body)).toBe(status);
    expect(await counted()).toEqual({ ...NOTHING_SAID, 'remark.fun': status === 204 ? 1 : 0 });
  });
});
