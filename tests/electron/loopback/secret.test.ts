import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownAddress } from '../../../electron/host/address.ts';
import { createHandler } from '../../../electron/host/handler.ts';
import { requireKey } from '../../../electron/loopback/secret.ts';
import { type LoopbackServer, startServer } from '../../../electron/loopback/server.ts';
import { makeFolder, makeHost } from '../../support/host-for-test.ts';
import { type Ask, askHttp } from '../../support/ways.ts';

const KEY = 'the-key';
const COOKIE = { cookie: `other=1; kiosk=${KEY}` };

let folder: string;
let server: LoopbackServer;
beforeAll(async () => {
  folder = await makeFolder();
  const { host } = await makeHost(folder);
  const started = await startServer(0, (address) => {
    const isOwn = ownAddress(address);
    return requireKey(createHandler({ ...host, isOwn }), { key: KEY, cookie: 'kiosk', isOwn });
  });
  if (!started.ok) throw new Error('port 0 is always free');
  server = started.value;
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const ask = (path: string, init?: Ask): Promise<Response> => askHttp(server.address, path, init);

test('the address with the key leaves a cookie that nobody else can read or send, and leads to the page', async () => {
  for (const _twice of [1, 2]) {
    const response = await ask(`/?key=${KEY}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toBe(
      `kiosk=${KEY}; HttpOnly; SameSite=Strict; Path=/`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test.each(['/', '/content/exhibition.json', '/api/kiosk'])(
  'with the cookie, %s is served',
  async (path) => {
    expect((await ask(path, { headers: COOKIE })).status).toBe(200);
  },
);

test.each<[string, Ask]>([
  ['/', {}],
  ['/content/exhibition.json', {}],
  ['/api/kiosk', {}],
  ['/api/events', {}],
  ['/api/nothing', {}],
  ['/api/health/', {}],
  ['/api/heartbeat', { method: 'POST', body: '{}' }],
  ['/api/opinion', { method: 'POST', body: '{}' }],
  ['/?key=', {}],
  ['/?key=wrong', {}],
  ['/?key=thé-key', {}],
  [`/index.html?key=${KEY}`, {}],
  [`/?key=${KEY}`, { method: 'POST' }],
  [`/?key=${KEY}`, { method: 'HEAD' }],
  ['/', { headers: { cookie: 'kiosk=' } }],
  ['/', { headers: { cookie: `kiosk=${KEY}x` } }],
  ['/', { headers: { cookie: `other-kiosk=${KEY}` } }],
])('without the key, %s is refused (%j)', async (path, init) => {
  const response = await ask(encodeURI(path), init);
  expect(response.status).toBe(403);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
});

test('a refusal says what to do, as a page to a browser and as JSON to a program', async () => {
  const page = await ask('/', { headers: { accept: 'text/html,*/*' } });
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toMatch(/网址/);
  expect(await (await ask('/', { headers: { accept: 'text/html' } })).text()).toMatch(
    /whole address/,
  );
  const json = await ask('/');
  expect(await json.json()).toMatchObject({
    error: 'no-key',
    message: expect.stringMatching(/网址.*address/),
  });
});

test('health is told without the key, for the tools of staff', async () => {
  expect(await (await ask('/api/health')).json()).toMatchObject({ ok: true });
});

test.each([`/?key=${KEY}`, '/', '/api/health'])(
  'a request to %s by another host name, or from a foreign page, is refused whatever it knows',
  async (path) => {
    const { port } = new URL(server.address);
    for (const host of ['evil.test', `evil.test:${port}`, `localhost:${port}`, '127.0.0.1']) {
      const response = await ask(path, { host, headers: COOKIE });
      expect(response.status).toBe(421);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    const foreign = await ask(path, { headers: { ...COOKIE, origin: 'http://evil.test' } });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('set-cookie')).toBeNull();
  },
);

test('an absolute address in the request line does not get around the check', async () => {
  expect((await ask('http://evil.test/api/health')).status).toBe(421);
});
