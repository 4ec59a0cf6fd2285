import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePackages, type PackageOrder } from '../../build/package/make-packages.ts';
import { STUB_MARK } from '../../build/package/stub.ts';
import { makeFolder, makePage } from '../support/host-for-test.ts';
import { makeRelease } from '../support/make-release.ts';
import { countHashedFiles, findChangedFiles, hashFile, hashHeader } from './read-archive.ts';

/** electron-builder takes seconds for each system, more on a machine that does other things, too. */
const PACKAGING_LIMIT_MS = 120_000;

let folder: string;
let linux: string;
let tarball: string;
let windows: string;

function order(output: string, targets: PackageOrder['targets']): PackageOrder {
  return {
    targets,
    isStub: true,
    page: join(folder, 'page'),
    exhibition: join(folder, 'exhibition'),
    output: join(folder, output),
    distributions: [],
    electronVersion: '45.4.1',
    identity: { version: '1.2.3', description: 'An exhibition.' },
  };
}

async function make(output: string, targets: PackageOrder['targets']): Promise<readonly string[]> {
  const made = await makePackages(order(output, targets));
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

beforeAll(async () => {
  folder = await makeFolder();
  await makePage(join(folder, 'page'));
  await makeRelease(join(folder, 'exhibition'));
  const made = await make('dist', ['linux-dir', 'linux-tar', 'win-dir']);
  [linux, tarball, windows] = made as [string, string, string];
}, PACKAGING_LIMIT_MS);
afterAll(() => rm(folder, { recursive: true }));

const archiveOf = (made: string) => join(made, 'resources/app.asar');

describe.each(['linux', 'win'] as const)('the package for %s', (system) => {
  const made = () => (system === 'win' ? windows : linux);
  const program = () => join(made(), system === 'win' ? 'zhanting.exe' : 'zhanting');

  test('holds the two bundles, the page and a description, and nothing else', () => {
    const paths = listPackage(archiveOf(made()), { isPack: false });
    const top = paths.filter((path) => path.lastIndexOf('/') === 0).sort();
    expect(top).toEqual(['/main.js', '/package.json', '/page', '/preload.cjs']);
    expect(paths).toContain('/page/index.html');
    expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
  });

  test('names no package that would have to be found at run time', () => {
    const about = JSON.parse(extractFile(archiveOf(made()), 'package.json').toString());
    expect(about).toMatchObject({ name: 'zhanting', version: '1.2.3', main: 'main.js' });
    expect(about).toMatchObject({ type: 'module' });
    expect(Object.keys(about).filter((key) => /dependencies/i.test(key))).toEqual([]);
  });

  test('promises a hash for every file, and every promise holds', () => {
    expect(countHashedFiles(archiveOf(made()))).toBeGreaterThanOrEqual(5);
    expect(findChangedFiles(archiveOf(made()))).toEqual([]);
  });

  test('has its exhibition beside the archive, whole', async () => {
    const packed = join(made(), 'resources/exhibition');
    const names = (await readdir(packed, { recursive: true })).sort();
    expect(names).toEqual((await readdir(join(folder, 'exhibition'), { recursive: true })).sort());
    expect(await hashFile(join(packed, 'exhibition.json'))).toBe(
      await hashFile(join(folder, 'exhibition/exhibition.json')),
    );
  });

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(program());
    const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(isOn(FuseV1Options.WasmTrapHandlers)).toBe(true);
  });

  test('says in its name that it is a stub', () => {
    expect(made()).toContain(STUB_MARK);
    expect(existsSync(program())).toBe(true);
  });
});

test('one changed byte in the archive is noticed', async () => {
  const copy = join(folder, 'changed.asar');
  await copyFile(archiveOf(linux), copy);
  const bytes = await readFile(copy);
  const at = bytes.indexOf('<title>Kiosk</title>');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(copy, bytes);
  expect(findChangedFiles(copy)).toEqual(['page/index.html']);
});

test('the Windows program carries the hash of the archive’s table of contents', async () => {
  const program = await readFile(join(windows, 'zhanting.exe'), 'latin1');
  const [, value] =
    /"file":"resources\\\\app\.asar","alg":"SHA256","value":"(\w+)"/.exec(program) ?? [];
  expect(value).toBe(hashHeader(archiveOf(windows)));
});

test.runIf(process.platform === 'linux')('the stub says what it is not, and ends with 64', () => {
  const { status, stderr } = spawnSync(join(linux, 'zhanting'), { encoding: 'utf8' });
  expect([status, stderr]).toEqual([64, 'not a real Electron\n']);
});

test(
  'the same sources give the same archive and the same tarball',
  async () => {
    const [again, packed] = (await make('again', ['linux-dir', 'linux-tar'])) as [string, string];
    expect(await hashFile(archiveOf(again))).toBe(await hashFile(archiveOf(linux)));
    expect(await hashFile(packed)).toBe(await hashFile(tarball));
  },
  PACKAGING_LIMIT_MS,
);

test('a stub cannot be released', async () => {
  const release = { ...order('release', ['linux-dir']), isStub: false, distributions: [linux] };
  await copyFile(join(linux, 'zhanting'), join(linux, 'electron'));
  const made = await makePackages(release);
  expect(made).toMatchObject({ ok: false, problems: [{ code: 'not-a-release' }] });
  expect(existsSync(release.output)).toBe(false);
  await rm(join(linux, 'electron'));
});

test('nothing is packaged before the page and the exhibition are built', async () => {
  const made = await makePackages({
    ...order('none', ['linux-dir']),
    page: join(folder, 'nowhere'),
  });
  expect(made).toEqual({
    ok: false,
    problems: [{ code: 'not-built', detail: join(folder, 'nowhere/index.html') }],
  });
});
