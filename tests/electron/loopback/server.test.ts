import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import {
  type LoopbackServer,
  portSentence,
  startServer,
} from '../../../electron/loopback/server.ts';

/** As Node made them: taken before any server starts. */
const GLOBALS = [globalThis.Request, globalThis.Response];

const servers: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function start(port: number) {
  const started = await startServer(port, () => async () => new Response('here'));
  if (started.ok) servers.push(started.value);
  return started;
}

test('the server answers on 127.0.0.1', async () => {
  const started = await start(0);
  if (!started.ok) throw new Error('did not start');
  expect(started.value.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(started.value.address)).text()).toBe('here');
});

test('the server answers on no other address of the machine', async (context) => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  if (others.length === 0) context.skip('this machine has no other address');
  const started = await start(0);
  if (!started.ok) throw new Error('did not start');
  const { port } = new URL(started.value.address);
  for (const { address } of others)
    await expect(fetch(`http://${address}:${port}`)).rejects.toThrow();
});

test('a port that is taken is a problem with a sentence, not a crash', async () => {
  const first = await start(0);
  if (!first.ok) throw new Error('did not start');
  const port = Number(new URL(first.value.address).port);
  expect(await start(port)).toEqual({ ok: false, problems: [{ code: 'taken', port }] });
  expect(portSentence({ code: 'taken', port })).toMatch(/已被占用.*--port.*is taken.*--port/);
});

test('the server leaves the global Request and Response alone', async () => {
  await start(0);
  expect([globalThis.Request, globalThis.Response]).toEqual(GLOBALS);
});

test('a server that stops breaks its connections and frees its port', async () => {
  const never = new ReadableStream();
  const started = await startServer(0, () => async () => new Response(never));
  if (!started.ok) throw new Error('did not start');
  const { address, stop } = started.value;
  const response = await fetch(address);
  const ended = expect(response.text()).rejects.toThrow();
  await stop();
  await ended;
  expect((await start(Number(new URL(address).port))).ok).toBe(true);
});
