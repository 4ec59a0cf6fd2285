import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PageReport } from '../../../electron/contract.ts';
import { createHandler } from '../../../electron/host/handler.ts';
import type { Host } from '../../../electron/host/host.ts';
import { makeFolder, makeHost, makePage } from '../../support/host-for-test.ts';
import { MADE_ID, type MadeRelease } from '../../support/make-release.ts';
import { type Ask, WAYS, type Way } from '../../support/ways.ts';

const FILM_BYTES = 1000;
const REPORT: PageReport = { framesDrawn: 7, way: 'plan', hall: 'ready', content: null };
let folder: string;
let host: Omit<Host, 'isOwn'>;
let made: MadeRelease;
beforeAll(async () => {
  folder = await makeFolder();
  ({ host, made } = await makeHost(folder, FILM_BYTES));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(WAYS)('the handler, $name,', ({ open }) => {
  let way: Way;
  const ask = (path: string, init?: Ask): Promise<Response> => way.ask(path, init);
  beforeAll(async () => {
    way = await open((isOwn) => createHandler({ ...host, isOwn }));
  });
  afterAll(() => way.close());

  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/plain.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/assets/index-C7f2xw1a.js', 'text/javascript; charset=utf-8', 'max-age=31536000, immutable'],
  ])('serves %s of the page', async (path, type, caching) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe(caching);
  });

  test('serves the files of the release as what the manifest says, and lets nothing keep them', async () => {
    const kinds = { exhibition: 'application/json', picture: 'image/webp', film: 'video/webm' };
    for (const [name, type] of Object.entries(kinds)) {
      const { path, content } = made[name as keyof typeof kinds];
      const response = await ask(`/content/${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('accept-ranges')).toBe('bytes');
      expect(response.headers.get('content-length')).toBe(String(content.byteLength));
      expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    }
  });

  test.each([
    ['bytes=0-', 0, 999],
    ['bytes=400-', 400, 999],
    ['bytes=999-', 999, 999],
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=900-5000', 900, 999],
    ['bytes=-1', 999, 999],
    ['bytes=-5000', 0, 999],
  ])('answers %s with just those bytes', async (range, start, end) => {
    const response = await ask(`/content/${made.film.path}`, { headers: { range } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${FILM_BYTES}`);
    expect(response.headers.get('content-length')).toBe(String(end - start + 1));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes).toEqual(made.film.content.subarray(start, end + 1));
  });

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('refuses %s', async (range) => {
    const response = await ask(`/content/${made.film.path}`, { headers: { range } });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${FILM_BYTES}`);
  });

  test.each<[string, Record<string, string>]>([
    ['several ranges', { range: 'bytes=0-1,5-6' }],
    ['another unit', { range: 'lines=0-1' }],
    ['a range that runs backwards', { range: 'bytes=9-3' }],
    ['nonsense', { range: 'bytes=a-b' }],
    ['a range on a condition', { range: 'bytes=0-1', 'if-range': '"any"' }],
  ])('answers %s with the whole file', async (_what, headers) => {
    const response = await ask(`/content/${made.film.path}`, { headers });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(made.film.content);
  });

  test('answers HEAD with the headers of the whole file and no body', async () => {
    const init = { method: 'HEAD', headers: { range: 'bytes=0-1' } };
    const response = await ask(`/content/${made.film.path}`, init);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(FILM_BYTES));
    expect(await response.text()).toBe('');
  });

  test.each([
    ['/content/manifest.json', 404],
    ['/content/', 404],
    ['/content/media/', 404],
    ['/content/../secret.js', 404],
    ['/content/%2e%2e/secret.js', 404],
    ['/content/..%2fsecret.js', 404],
    ['/content/..%5csecret.js', 400],
    ['/../secret.js', 404],
    ['/%2e%2e/secret.js', 404],
    ['/..%2fsecret.js', 404],
    ['/..%5csecret.js', 400],
    ['/assets/../../secret.js', 404],
    ['/index.html%00.js', 400],
    ['/%zz', 400],
    ['/%0a', 400],
    ['/.hidden.js', 404],
    ['/notes.md', 404],
    ['/assets', 404],
    ['/assets/', 404],
    ['/index.html/x.js', 404],
    [`/${'a'.repeat(300)}.js`, 404],
    ['/favicon.ico', 404],
    ['/api', 404],
    ['/api/', 404],
    ['/api/secrets', 404],
  ])('does not serve %s', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('secret.js');
  });

  test('serves nothing for a path with backslashes', async () => {
    const { status } = await ask('/content\\..\\..\\secret.js');
    expect([400, 404]).toContain(status);
  });

  test.each([
    ['POST', '/', 'GET, HEAD'],
    ['DELETE', '/content/exhibition.json', 'GET, HEAD'],
    ['POST', '/api/health', 'GET, HEAD'],
    ['PUT', '/api/kiosk', 'GET, HEAD'],
    ['POST', '/api/events', 'GET'],
    ['HEAD', '/api/events', 'GET'],
    ['GET', '/api/heartbeat', 'POST'],
    ['GET', '/api/opinion', 'POST'],
  ])('refuses %s %s and names the right method', async (method, path, allowed) => {
    const response = await ask(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
    expect(host.events.size).toBe(0);
  });

  test('answers an unknown path of the API in JSON', async () => {
    const response = await ask('/api/nothing', { method: 'POST' });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'not-found' });
  });

  test('refuses a request that was sent to another host, or by a foreign page', async () => {
    expect((await ask('/', { host: 'evil.test' })).status).toBe(421);
    for (const origin of ['http://evil.test', 'null', 'https://kiosk.test', 'nonsense'])
      expect((await ask('/', { headers: { origin } })).status).toBe(403);
    expect((await ask('/', { headers: { origin: way.address } })).status).toBe(200);
  });

  test.each(['/', '/api/health', '/api/nothing', '/%zz', '/content/exhibition.json'])(
    'protects the page in its answer to %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      const policy = headers.get('content-security-policy')?.split('; ');
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy?.join()).not.toMatch(/unsafe-inline|https?:|\*/);
    },
  );

  test('says what this kiosk is, what it shows, and what the page last said of itself', async () => {
    const fresh = await open((isOwn) => createHandler({ ...host, isOwn }));
    const expected = {
      ok: true,
      shell: 'serve',
      versions: { zhanting: '1.2.3', node: '24.0.0', electron: null, chromium: null },
      content: { id: MADE_ID, hash: made.manifest.contentHash, exhibits: 1 },
      uptimeSeconds: 7,
      page: null,
      opinions: expect.objectContaining({ 'face.happy': 0, 'remark.fun': 0 }),
    };
    expect(await (await fresh.ask('/api/health')).json()).toEqual(expected);
    const body = JSON.stringify(REPORT);
    expect((await fresh.ask('/api/heartbeat', { method: 'POST', body })).status).toBe(204);
    expect(await (await fresh.ask('/api/health')).json()).toEqual({ ...expected, page: REPORT });
    await fresh.close();
  });

  test('is not well, but runs, when no content could be opened', async () => {
    const release = { current: () => null };
    const empty = await open((isOwn) => createHandler({ ...host, isOwn, release }));
    const health = await empty.ask('/api/health');
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ ok: false, content: null });
    expect((await empty.ask('/content/exhibition.json')).status).toBe(503);
    expect((await empty.ask('/')).status).toBe(200);
    await empty.close();
  });

  test('tells the page what staff set', async () => {
    const response = await ask('/api/kiosk');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      name: 'A1',
      pxPerMm: 3.2,
      lowerEdgeMm: 700,
      holiday: true,
      drawing: 'auto',
      daylight: 'clock',
      language: 'en',
    });
  });

  test('passes each heartbeat on', async () => {
    const onReport = vi.fn<(report: PageReport) => void>();
    const watched = await open((isOwn) => createHandler({ ...host, isOwn, onReport }));
    await watched.ask('/api/heartbeat', { method: 'POST', body: JSON.stringify(REPORT) });
    expect(onReport.mock.calls).toEqual([[REPORT]]);
    await watched.close();
  });

  test.each([
    ['no report', '', 400],
    ['no JSON', '{', 400],
    ['an unknown way', JSON.stringify({ ...REPORT, way: 'lift' }), 400],
    ['an unknown key', JSON.stringify({ ...REPORT, visitor: 'A' }), 400],
    ['a negative count', JSON.stringify({ ...REPORT, framesDrawn: -1 }), 400],
    ['the longest body', JSON.stringify(REPORT).padEnd(4096), 204],
    ['too long a body', JSON.stringify(REPORT).padEnd(4097), 413],
    ['far too long a body', 'x'.repeat(1_000_000), 413],
  ])('answers a heartbeat with %s', async (_what, body, status) => {
    expect((await ask('/api/heartbeat', { method: 'POST', body })).status).toBe(status);
  });

  test('hides a bug from the visitor and writes it to the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bug = new Error('a bug');
    const release = {
      current: () => {
        throw bug;
      },
    };
    const broken = await open((isOwn) => createHandler({ ...host, isOwn, release }));
    const response = await broken.ask('/api/health');
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'broken' });
    expect(log).toHaveBeenCalledWith(bug);
    log.mockRestore();
    await broken.close();
  });

  test('serves a page that was built after the host had started', async () => {
    const page = join(folder, 'page-of-tomorrow');
    const early = await open((isOwn) => createHandler({ ...host, isOwn, page }));
    expect((await early.ask('/')).status).toBe(404);
    await makePage(page);
    expect((await early.ask('/')).status).toBe(200);
    await rm(page, { recursive: true });
    await early.close();
  });
});
