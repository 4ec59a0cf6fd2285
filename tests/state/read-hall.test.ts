import { afterEach, expect, test, vi } from 'vitest';
import { type ReadingNews, readHall } from '../../renderer/read-hall.ts';
import { makeExhibition } from '../support/make-world.ts';

const MADE = makeExhibition([{ booths: 2 }, { booths: 1 }]);

afterEach(() => vi.unstubAllGlobals());

/** What a reading says when the machine answers so. */
async function newsOf(answer: () => Response): Promise<readonly ReadingNews[]> {
  const asked = vi.fn(async (_: string) => answer());
  vi.stubGlobal('fetch', asked);
  const news: ReadingNews[] = [];
  await readHall('/content/', (one) => news.push(one));
  expect(asked.mock.calls).toEqual([['/content/exhibition.json']]);
  return news;
}

test('a reading says that it has begun, what it read with its hash, and the building of its hall', async () => {
  const headers = { 'x-content-hash': 'abc' };
  const [begun, read, forms, ...more] = await newsOf(() => Response.json(MADE, { headers }));
  expect([begun, more]).toEqual([{ kind: 'begun' }, []]);
  expect(read).toEqual({
    kind: 'exhibition',
    read: { ok: true, value: { exhibition: MADE, contentHash: 'abc' } },
  });
  expect(forms?.kind === 'forms' && forms.forms.standing.indices.length).toBeGreaterThan(0);
});

test('what is no exhibition is said with its problems, and no hall is built', async () => {
  const [, read, ...more] = await newsOf(() => Response.json({ ...MADE, zones: [] }));
  expect(more).toEqual([]);
  expect(read).toMatchObject({ read: { ok: false, problems: [{ code: 'invalid' }] } });
});

test('a machine that refuses is told apart from a bad exhibition', async () => {
  const [, read] = await newsOf(() => new Response(null, { status: 503 }));
  expect(read).toMatchObject({ read: { ok: false, problems: [{ code: 'unreachable' }] } });
});
