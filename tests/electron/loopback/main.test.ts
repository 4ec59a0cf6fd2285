import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeFolder, makePage } from '../../support/host-for-test.ts';
import { MADE_ID, makeRelease } from '../../support/make-release.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ADDRESS = /^展厅地址 \/ Exhibition at: (http:\/\/127\.0\.0\.1:\d+)(\/\?key=[\w-]{32})\n$/;

let folder: string;
let folders: readonly string[];
beforeAll(async () => {
  folder = await makeFolder();
  const release = join(folder, 'release');
  await makeRelease(release);
  const page = await makePage(join(folder, 'page'));
  folders = ['--release', release, '--page', page];
});
afterAll(() => rm(folder, { recursive: true }));

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly exited: Promise<number | null>;
}

function run(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, ['electron/loopback/main.ts', ...argv], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    text.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text.err += chunk;
  });
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, out: () => text.out, err: () => text.err, exited };
}

/** Serves on a free port; gives the address and the way in. */
async function serve(argv: readonly string[] = folders) {
  // What somebody installed on this machine while trying the kiosk is none of the tests' business.
  const data = ['--data', join(folder, 'own-data')];
  const host = run(['--shell', 'serve', '--port', '0', ...data, ...argv]);
  await vi.waitFor(() => expect(host.out()).toMatch(ADDRESS), { timeout: 10_000 });
  const [, address = '', entrance = ''] = ADDRESS.exec(host.out()) ?? [];
  return { ...host, address, entrance };
}

/** What the address with the key leaves in a browser. */
async function enter(address: string, entrance: string): Promise<Record<string, string>> {
  const response = await fetch(address + entrance, { redirect: 'manual' });
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

describe('the host that serves', () => {
  test('prints one line with its address, and shows the exhibition to who comes by it', async () => {
    const { address, entrance, err } = await serve();
    const headers = await enter(address, entrance);
    expect(await (await fetch(address, { headers })).text()).toContain('<title>Kiosk</title>');
    const exhibition = await fetch(`${address}/content/exhibition.json`, { headers });
    expect(await exhibition.json()).toMatchObject({ id: MADE_ID });
    expect((await fetch(address)).status).toBe(403);
    const health = await fetch(`${address}/api/health`);
    expect(await health.json()).toMatchObject({
      ok: true,
      shell: 'serve',
      versions: { zhanting: expect.stringMatching(/^\d/), node: process.versions.node },
    });
    expect(err()).toBe('');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends within 2 s on %s, with open streams and without a word',
    async (signal) => {
      const { child, exited, address, entrance, out, err } = await serve();
      const headers = await enter(address, entrance);
      const events = (await fetch(`${address}/api/events`, { headers })).body?.getReader();
      await events?.read();
      const asked = performance.now();
      child.kill(signal);
      expect(await exited).toBe(0);
      expect(performance.now() - asked).toBeLessThan(2000);
      expect((await events?.read())?.done).toBe(true);
      expect(out()).toMatch(ADDRESS);
      expect(err()).toBe('');
    },
  );

  test('says nothing when pages come and go', async () => {
    const { address, entrance, out, err } = await serve();
    const headers = await enter(address, entrance);
    for (let i = 0; i < 3; i++) {
      const events = await fetch(`${address}/api/events`, { headers });
      await events.body?.cancel();
    }
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    expect(out()).toMatch(ADDRESS);
    expect(err()).toBe('');
  });

  test('counts on after a restart where it had stopped', async () => {
    const argv = [...folders, '--data', join(folder, 'data')];
    const body = JSON.stringify({ kind: 'face', face: 'happy' });
    for (const expected of [1, 2]) {
      const { child, exited, address, entrance, err } = await serve(argv);
      const headers = await enter(address, entrance);
      await fetch(`${address}/api/opinion`, { method: 'POST', body, headers });
      const health = await (await fetch(`${address}/api/health`)).json();
      expect(health.opinions['face.happy']).toBe(expected);
      child.kill('SIGTERM');
      expect(await exited).toBe(0);
      expect(err()).toBe('');
    }
  });

  test('runs without content and without a page, and says what is missing', async () => {
    const nowhere = join(folder, 'nowhere');
    const { address, err } = await serve(['--release', nowhere, '--page', nowhere]);
    expect((await fetch(`${address}/api/health`)).status).toBe(503);
    expect(err().split('\n')).toEqual([
      expect.stringContaining('npm start'),
      expect.stringContaining('No exhibition here'),
      '',
    ]);
  });

  test('takes its port and name from the configuration', async () => {
    const config = join(folder, 'kiosk.json');
    await writeFile(config, JSON.stringify({ port: 0, name: 'A1' }));
    const host = run(['--config', config, ...folders]);
    await vi.waitFor(() => expect(host.out()).toMatch(ADDRESS), { timeout: 10_000 });
    const [, address = '', entrance = ''] = ADDRESS.exec(host.out()) ?? [];
    const headers = await enter(address, entrance);
    const settings = await fetch(`${address}/api/kiosk`, { headers });
    expect(await settings.json()).toEqual({
      name: 'A1',
      pxPerMm: null,
      lowerEdgeMm: null,
      holiday: false,
      drawing: 'auto',
      daylight: 'clock',
      language: 'zh-Hans',
    });
  });
});

describe('the host that was started wrongly', () => {
  test('on a port that is taken, says so in one line and ends with 1', async () => {
    const { address } = await serve();
    const { port } = new URL(address);
    const second = run(['--port', port, ...folders]);
    expect(await second.exited).toBe(1);
    expect(second.out()).toBe('');
    expect(second.err()).toMatch(new RegExp(`^端口 ${port} 已被占用.*Port ${port} is taken.*\n$`));
  });

  test.each([
    [['--config', '/nowhere/kiosk.json'], /^读不到配置文件.*check its path.*\n$/],
    [['--prot', '1'], /^参数不对.*--help.*--prot.*\n$/],
    [['--shell', 'chromium', '--chromium', '/nowhere/chromium'], /^找不到 Chromium.*\n$/],
  ])('%j, says so in one line and ends with 1', async (argv, line) => {
    const host = run([...argv, ...folders], { ZHANTING_TEST_NO_SANDBOX: '1' });
    expect(await host.exited).toBe(1);
    expect(host.out()).toBe('');
    expect(host.err()).toMatch(line);
  });

  test('asked for help, prints it', async () => {
    const host = run(['--help']);
    expect(await host.exited).toBe(0);
    expect(host.out()).toContain('--shell serve|chromium');
  });
});

describe('the host that opens Chromium', () => {
  /** A stand-in for Chromium: says its version, and writes down how it was started. */
  async function standIn(then: string): Promise<string> {
    const file = join(folder, 'chromium');
    const script = `#!/bin/sh
if [ "$1" = --version ]; then echo "Chromium 156.0.8078.79 built on Debian"; exit; fi
echo "$@" >> '${folder}/starts'
${then}
`;
    await writeFile(file, script);
    await chmod(file, 0o755);
    await rm(join(folder, 'starts'), { force: true });
    return file;
  }

  const starts = async (): Promise<string[]> =>
    (await readFile(join(folder, 'starts'), 'utf8')).trim().split('\n');

  /** Whether a process still runs; one that has ended but was not yet buried (state Z) does not. */
  const isAlive = async (pid: string): Promise<boolean> => {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
    return !stat.includes(') Z');
  };

  const open = (chromium: string): Run =>
    run(['--shell', 'chromium', '--port', '0', '--chromium', chromium, ...folders], {
      ZHANTING_TEST_NO_SANDBOX: '1',
    });

  test('shows it the kiosk, and takes it and its children along when it ends', async () => {
    const host = open(await standIn(`sleep 100 & echo $$ $! > '${folder}/pids'; wait`));
    await vi.waitFor(async () => expect(await starts()).toHaveLength(1), { timeout: 10_000 });
    const [start = ''] = await starts();
    const [, address = ''] = / --app=(http:\S+)\/\?key=/.exec(start) ?? [];
    const health = await fetch(`${address}/api/health`);
    expect(await health.json()).toMatchObject({
      shell: 'chromium',
      versions: { chromium: '156.0.8078.79' },
    });
    host.child.kill('SIGTERM');
    expect(await host.exited).toBe(0);
    const pids = (await readFile(join(folder, 'pids'), 'utf8')).trim().split(' ');
    expect(pids).toHaveLength(2);
    for (const pid of pids) await vi.waitFor(async () => expect(await isAlive(pid)).toBe(false));
    expect(host.out()).toBe('');
  });

  test('gives up with 70 and a sentence when it keeps dying', async () => {
    const host = open(await standIn('exit 3'));
    expect(await host.exited).toBe(70);
    expect(await starts()).toHaveLength(4);
    expect(host.err()).toMatch(/^Chromium 反复退出.*keeps ending.*\n$/);
  });
});
