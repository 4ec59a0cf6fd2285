import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { TargetFile } from 'tuf-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUpdater } from '../../../../../electron/host/release/guard/updater.ts';
import { makeFolder } from '../../../../support/host-for-test.ts';

/** What a server answered to one request: bytes (base64), or a status; 0 for no answer at all. */
type Answer = { readonly b: string } | { readonly s: number };

/** One command of a client, as it was recorded from the public TUF conformance suite. */
interface Command {
  readonly dir: string;
  readonly test: string;
  readonly cmd: 'init' | 'refresh' | 'download';
  readonly root?: string;
  readonly names: readonly string[];
  readonly now: string;
  readonly http: Readonly<Record<string, readonly Answer[]>>;
  /** 0 where the client was content. */
  readonly rc: number;
  /** The version of every metadata file it trusted afterwards. */
  readonly trusted: Readonly<Record<string, number>>;
}

const TAPE = join(import.meta.dirname, '../../../../conformance/tuf.jsonl.gz');

const commands: readonly Command[] = gunzipSync(await readFile(TAPE))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const cases = new Map<string, readonly Command[]>();
for (const one of commands) cases.set(one.test, [...(cases.get(one.test) ?? []), one]);

let folder: string;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => rm(folder, { recursive: true }));

/** Answers each path from its list on the tape, in order; null for what is not on it. */
function createServer(http: Command['http']): (path: string) => Uint8Array | null {
  const left = new Map(Object.entries(http).map(([path, answers]) => [path, [...answers]]));
  return (path) => {
    const answer = left.get(path)?.shift() ?? { s: 404 };
    if ('b' in answer) return Buffer.from(answer.b, 'base64');
    if (answer.s === 404 || answer.s === 403) return null;
    throw new Error(`HTTP ${answer.s}`);
  };
}

async function versionsIn(dir: string): Promise<Record<string, number>> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json'));
  const versions = names.map(async (name) => {
    const { signed } = JSON.parse(await readFile(join(dir, name), 'utf8'));
    return [name, signed.version] as const;
  });
  return Object.fromEntries(await Promise.all(versions));
}

/** Targets a client has fetched already, by their hash. */
type Cache = Map<string, Uint8Array>;

async function fetchTarget(
  target: TargetFile,
  path: string,
  serve: (path: string) => Uint8Array | null,
  cache: Cache,
) {
  const hash = JSON.stringify(target.hashes);
  if (cache.has(hash)) return;
  const bytes = serve(path);
  if (bytes === null) throw new Error('no such target');
  await target.verify(Readable.from([Buffer.from(bytes)]));
  cache.set(hash, bytes);
}

/** Where consistent snapshots keep a target. */
function targetPath({ path, hashes }: TargetFile, isConsistent: boolean): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const before = path.slice(0, path.length - base.length);
  return `targets/${before}${isConsistent ? `${Object.values(hashes)[0]}.` : ''}${base}`;
}

async function obey({ cmd, root = '', names, now, http }: Command, dir: string, cache: Cache) {
  const rootFile = join(dir, 'root.json');
  if (cmd === 'init') return writeFile(rootFile, Buffer.from(root, 'base64'));
  const serve = createServer(http);
  const updater = createUpdater({
    dir,
    read: async (name) => serve(`metadata/${name}`),
    time: new Date(now),
  });
  await updater.refresh();
  for (const name of names) {
    const target = await updater.getTargetInfo(name);
    if (target === undefined) throw new Error(`no target ${name}`);
    const { signed } = JSON.parse(await readFile(rootFile, 'utf8'));
    await fetchTarget(target, targetPath(target, signed.consistent_snapshot), serve, cache);
  }
}

/** Whether the command fails, as a process would say it. */
async function exitOf(command: Command, dir: string, cache: Cache): Promise<number> {
  return obey(command, dir, cache).then(
    () => 0,
    () => 1,
  );
}

test('the tape holds 285 commands of 110 tests', () => {
  expect([commands.length, cases.size]).toEqual([285, 110]);
});

describe('the updater answers as the conformance suite wants:', () => {
  test.each([...cases])('%s', async (_name, steps) => {
    const dir = join(folder, steps[0]?.dir ?? '');
    const cache: Cache = new Map();
    await mkdir(dir);
    for (const step of steps) {
      const rc = await exitOf(step, dir, cache);
      const trusted = await versionsIn(dir);
      expect({ rc, trusted }).toEqual({ rc: step.rc, trusted: step.trusted });
    }
  });
});
