import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKey } from '../../../build/content/keys/key-file.ts';
import { openSeed } from '../../../build/content/keys/seal-seed.ts';
import { makeExhibitionFolder } from '../../support/make-exhibition-folder.ts';
import { type Desk, done, jsonOf, makeDesk, PASSPHRASE } from '../keys/made-keys.ts';
import { INDEX, withLine } from '../support/check-files.ts';

const CLI = join(import.meta.dirname, '../../../build/content/cli.ts');

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let desk: Desk;
let folder = '';
/** Everything that any command said. */
const said: string[] = [];

/** Runs a command as a script would, with the passphrase in a file. */
function content(...args: readonly string[]): Said {
  const env = { ...process.env, ZHANTING_PASSPHRASE_FILE: desk.passphraseFile };
  const done = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
  said.push(done.stdout, done.stderr);
  return done;
}

function publish(...more: readonly string[]): Said {
  const to = ['--to', desk.at('stick'), '--keys', desk.at('keys')];
  return content('publish', folder, ...to, '--cache', desk.at('cache'), ...more);
}

beforeAll(async () => {
  desk = await makeDesk();
  ({ folder } = await makeExhibitionFolder());
});
afterAll(async () => {
  await desk.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('the commands of a curator', () => {
  it('make keys, publish, look and verify', { timeout: 120_000 }, () => {
    expect(content('keys', 'init', desk.at('keys'), '--name', '办公室')).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(publish()).toMatchObject({ status: 0, stderr: '' });
    const status = content('status', desk.at('stick'));
    expect(status).toMatchObject({ status: 0, stderr: '' });
    expect(status.stdout).toMatch(/第 1 版：2 个展项，8 个文件.*\n {2}Release 1: 2 exhibits/);
    expect(status.stdout).toMatch(/签名：“办公室”/);
    expect(status.stdout).toMatch(/还有 (?:399|400) 天/);
    const root = desk.at('keys', '1.root.json');
    expect(content('verify', desk.at('stick'), '--root', root)).toMatchObject({ status: 0 });
  });

  it('tell in words what a second publication changed', { timeout: 120_000 }, async () => {
    await writeFile(join(folder, INDEX), withLine(INDEX, 3, 'lead: 换了一句话'));
    const { stdout } = publish();
    expect(stdout).toMatch(/修改 1 个展项（1-1 卫星第1号）/);
    expect(stdout).toMatch(/1 changed \(1-1 Exhibit no\. 1\)/);
    expect(publish().stdout).toMatch(/内容没有变化，只延长了有效期（写了 1\.\d KB）/);
  });

  it('publish nothing that has an error, and say where it is', { timeout: 120_000 }, async () => {
    const good = readFileSync(join(folder, INDEX), 'utf8');
    await writeFile(join(folder, INDEX), withLine(INDEX, 7, 'year: 2024年'));
    const { status, stdout, stderr } = publish();
    expect(status).toBe(1);
    expect(stdout).toContain(`【错误】${INDEX} 第 7 行`);
    expect(stderr).toMatch(
      /【错误】展览里有错误，什么也没有发布。.*\n {2}The exhibition has errors/,
    );
    await writeFile(join(folder, INDEX), good);
  });

  it('end with 1 and a sentence for a wrong passphrase and a damaged file', async () => {
    await writeFile(desk.at('wrong'), 'never mind this one\n');
    const wrong = publish('--passphrase-file', desk.at('wrong'));
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/口令不对.*\n {2}The passphrase is wrong/);
    said.push(wrong.stderr);
    const blobs = desk.at('stick', 'blobs', 'sha256');
    await writeFile(join(blobs, readdirSync(blobs)[0] ?? ''), 'x');
    const root = desk.at('keys', '1.root.json');
    const damaged = content('verify', desk.at('stick'), '--root', root);
    expect(damaged.status).toBe(1);
    expect(damaged.stderr).toMatch(/【错误】.*\n {2}[A-Z]/);
  });

  it('never ask where nobody can answer', () => {
    const args = [CLI, 'keys', 'init', desk.at('more')];
    const env = { ...process.env, ZHANTING_PASSPHRASE_FILE: '' };
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/这里不能输入口令/);
  });

  it.each([
    [['publish', 'a', '--to', 'b']],
    [['publish', 'a', '--renew', '--to', 'b', '--keys', 'c']],
    [['publish', '--to', 'b', '--keys', 'c']],
    [['keys', 'init']],
    [['keys', 'add', 'x', '--keys', 'c']],
    [['keys', 'rotate', '--keys', 'c', '--cost', '2']],
    [['verify', 'a']],
    [['status']],
  ])('explain themselves for %j', (args) => {
    const { status, stderr } = content(...args);
    expect({ status, usage: stderr.startsWith('用法：') }).toEqual({ status: 2, usage: true });
  });

  it('have never said anything secret', async () => {
    const all = said.join('\n');
    const keys = ['root-1/root-1', 'root-2/root-2', 'root-3/root-3'].map(
      (stem) => `${stem}.key.json`,
    );
    const own = readdirSync(desk.at('keys')).filter((name) => name.startsWith('author-'));
    for (const name of [...keys, ...own]) {
      const { file } = done(await readKey(desk.at('keys', name)));
      const bound = `zhanting-key 1 ${file.role} ${file.public}`;
      const seed = await openSeed(file.seed, PASSPHRASE, bound);
      expect(seed).toHaveLength(32);
      for (const form of ['hex', 'base64', 'base64url'] as const) {
        expect(all).not.toContain(seed?.toString(form) ?? '');
      }
      expect(all).not.toContain((await jsonOf(desk.at('keys', name))).seed.sealed);
    }
    expect(all).not.toContain(PASSPHRASE);
    expect(all).not.toContain('never mind this one');
    expect(all.length).toBeGreaterThan(1000);
  });
});
