import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addAuthor,
  replaceRoot,
  revokeAuthor,
  rotateAuthor,
} from '../../../build/content/keys/change-keys.ts';
import { initKeys, rootFolders } from '../../../build/content/keys/init-keys.ts';
import { openKey, readKey } from '../../../build/content/keys/key-file.ts';
import { makeRoot } from '../../../build/content/keys/make-root.ts';
import { extendChain, readChain, startChain } from '../../../build/content/keys/root-chain.ts';
import { SEALING_COST } from '../../../build/content/keys/seal-seed.ts';
import { publicKey, signingKey } from '../../../build/content/keys/signing-key.ts';
import { codesOf, type Desk, done, jsonOf, makeDesk, NOW, PASSPHRASE } from './made-keys.ts';

const desks: Desk[] = [];
afterEach(async () => {
  await Promise.all(desks.splice(0).map(({ remove }) => remove()));
});

async function desk(): Promise<Desk> {
  const made = await makeDesk();
  desks.push(made);
  return made;
}

async function authorsIn(folder: string): Promise<readonly string[]> {
  return done(await readChain(folder)).newest.authors.map(({ name }) => name);
}

describe('the first keys', () => {
  it('are three root keys of which two must sign, and one author', async () => {
    const { makeKeys, at } = await desk();
    const files = await makeKeys();
    const { signed } = await jsonOf(files.root);
    expect(signed.roles.root).toMatchObject({ threshold: 2 });
    expect(signed.roles.root.keyids).toHaveLength(3);
    for (const role of ['targets', 'snapshot', 'timestamp']) {
      expect(signed.roles[role]).toMatchObject({ threshold: 1 });
    }
    const names = Object.values<Record<string, string>>(signed.keys).map((key) => key['x-name']);
    expect(names).toEqual(['根钥匙 1', '根钥匙 2', '根钥匙 3', '办公室']);
    expect(signed).toMatchObject({ version: 1, expires: '2031-05-01T08:00:00Z' });
    expect(await authorsIn(at('keys'))).toEqual(['办公室']);
  });

  it('lie each where it was sent, and only their owner may read them', async () => {
    const { makeKeys, at } = await desk();
    const rootTo = [at('甲'), at('乙'), at('丙')];
    const { roots, author } = await makeKeys({ rootTo });
    expect(roots).toEqual(rootTo.map((place, i) => join(place, `root-${i + 1}.key.json`)));
    for (const path of [...roots, author]) expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('never replace keys that are there', async () => {
    const { makeKeys, at, change } = await desk();
    await makeKeys();
    const before = await readdir(at('keys'), { recursive: true });
    const again = await initKeys({ ...change(), rootTo: rootFolders(at('new')), author: '新' });
    expect(codesOf(again)).toEqual(['keys-exist']);
    const elsewhere = { ...change({ folder: at('new') }), rootTo: rootFolders(at('keys')) };
    expect(codesOf(await initKeys({ ...elsewhere, author: '新' }))).toEqual(['keys-exist']);
    expect(await readdir(at('keys'), { recursive: true })).toEqual(before);
  });

  it('do not go two into one place', async () => {
    const { at, change } = await desk();
    const rootTo = [at('甲'), at('乙'), at('甲')];
    expect(codesOf(await initKeys({ ...change(), rootTo, author: '新' }))).toEqual([
      'duplicate-key',
    ]);
  });

  it.each(['', '   ', '长'.repeat(41), 'a\u0007b', 'a\u202eb'])(
    'refuse the name %j',
    async (author) => {
      const { at, change } = await desk();
      const asked = { ...change(), rootTo: rootFolders(at('keys')), author };
      expect(codesOf(await initKeys(asked))).toEqual(['bad-name']);
    },
  );

  it('say so where nothing can be written', async () => {
    const { at, change } = await desk();
    await writeFile(at('a-file'), '');
    const folder = at('a-file', 'keys');
    const asked = { ...change({ folder }), rootTo: rootFolders(folder), author: '新' };
    expect(codesOf(await initKeys(asked))).toEqual(['unwritable']);
  });
});

describe('a key file', () => {
  it('opens with its passphrase, however that was composed, and with no other', async () => {
    const { makeKeys } = await desk();
    const { file } = done(await readKey((await makeKeys()).author));
    expect((await openKey(file, PASSPHRASE.normalize('NFD')))?.public).toBe(file.public);
    expect(await openKey(file, `${PASSPHRASE} `)).toBeNull();
  });

  it('costs whoever guesses 128 MB and a third of a second, unless a test says otherwise', () => {
    expect(SEALING_COST).toBe(2 ** 17);
  });

  it('holds nothing secret in the clear', async () => {
    const { makeKeys } = await desk();
    const text = await readFile((await makeKeys()).author, 'utf8');
    expect(text).not.toContain(PASSPHRASE);
    expect(Object.keys(JSON.parse(text).seed).sort()).toEqual(
      ['cipher', 'kdf', 'n', 'nonce', 'p', 'r', 'salt', 'sealed'].sort(),
    );
  });

  it('does not open beside another name of purpose or key', async () => {
    const { makeKeys } = await desk();
    const { roots, author } = await makeKeys();
    const [{ file: root }, { file: own }] = [
      done(await readKey(roots[0] ?? '')),
      done(await readKey(author)),
    ];
    expect(await openKey({ ...own, role: 'root' }, PASSPHRASE)).toBeNull();
    expect(await openKey({ ...own, public: root.public }, PASSPHRASE)).toBeNull();
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, 100)],
    ['wants all the memory', (text: string) => text.replace('"n": 1024', '"n": 1073741824')],
    ['is something else', () => '{}'],
  ])('that %s is refused', async (_what, damage) => {
    const { makeKeys } = await desk();
    const { author } = await makeKeys();
    await writeFile(author, damage(await readFile(author, 'utf8')));
    expect(codesOf(await readKey(author))).toEqual(['bad-key-file']);
  });
});

describe('the next root', () => {
  it('knows an author more, whose folder holds all that another PC needs', async () => {
    const { makeKeys, change, at } = await desk();
    await makeKeys();
    const { root, file } = done(await addAuthor(change(), '小王', at('wang')));
    expect({ root, file: file?.startsWith(at('wang')) }).toEqual({ root: 2, file: true });
    for (const folder of [at('keys'), at('wang')]) {
      expect(await authorsIn(folder)).toEqual(['办公室', '小王']);
    }
    expect((await readdir(at('wang'))).filter((name) => name.startsWith('root-'))).toEqual([]);
  });

  it('knows an author less', async () => {
    const { makeKeys, change, at } = await desk();
    await makeKeys();
    await addAuthor(change(), '小王', at('wang'));
    expect(done(await revokeAuthor(change(), '办公室')).root).toBe(3);
    expect(await authorsIn(at('keys'))).toEqual(['小王']);
    expect(codesOf(await revokeAuthor(change(), '小王'))).toEqual(['last-author']);
    expect(codesOf(await revokeAuthor(change(), '小李'))).toEqual(['name-unknown']);
    expect(codesOf(await addAuthor(change(), '小王', at('li')))).toEqual(['name-taken']);
  });

  it('has a new key for the same author, and the old file is gone', async () => {
    const { makeKeys, change, at } = await desk();
    const { author } = await makeKeys();
    const [old] = done(await readChain(at('keys'))).newest.authors;
    const { file } = done(await rotateAuthor(change()));
    const [now] = done(await readChain(at('keys'))).newest.authors;
    expect(now).toMatchObject({ name: '办公室' });
    expect(now?.public).not.toBe(old?.public);
    expect((await readdir(at('keys'))).filter((name) => /^author/.test(name))).toEqual([
      file?.slice(at('keys').length + 1),
    ]);
    expect(file).not.toBe(author);
  });

  it('has a new root key for a lost one, signed by the other two', async () => {
    const { makeKeys, change, at } = await desk();
    await makeKeys();
    const before = done(await readChain(at('keys'))).newest.roots;
    const withLost = change({ rootKeys: [at('keys', 'root-1'), at('keys', 'root-2')] });
    expect(codesOf(await replaceRoot(withLost, 2, at('s')))).toEqual(['root-keys-needed']);
    const rootKeys = [at('keys', 'root-1'), at('keys', 'root-3')];
    done(await replaceRoot(change({ rootKeys }), 2, at('new-stick')));
    const after = done(await readChain(at('keys'))).newest.roots;
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(after.map(({ id }, i) => id === before[i]?.id)).toEqual([true, false, true]);
    // The lost key signs nothing more, the new one does.
    const lost = { rootKeys: [at('keys', 'root-1'), at('keys', 'root-2')] };
    expect(codesOf(await rotateAuthor(change(lost)))).toEqual(['root-keys-needed']);
    const found = { rootKeys: [at('keys', 'root-1'), at('new-stick')] };
    expect(done(await rotateAuthor(change(found))).root).toBe(3);
  });

  it('needs two root keys: not one, not one twice, not one of somebody else', async () => {
    const { makeKeys, change, at } = await desk();
    const stranger = await desk();
    await makeKeys();
    await stranger.makeKeys();
    await mkdir(at('copy'));
    await copyFile(at('keys', 'root-1', 'root-1.key.json'), at('copy', 'other.key.json'));
    const first = at('keys', 'root-1');
    for (const second of [at('nowhere'), first, at('copy'), stranger.at('keys', 'root-2')]) {
      const changed = await rotateAuthor(change({ rootKeys: [first, second] }));
      expect(codesOf(changed)).toEqual(['root-keys-needed']);
    }
    expect(done(await readChain(at('keys'))).newest.version).toBe(1);
  });

  it('is not made with a wrong passphrase', async () => {
    const { makeKeys, change, at, passphraseFile } = await desk();
    await makeKeys();
    await writeFile(passphraseFile, 'something else\n');
    expect(codesOf(await rotateAuthor(change()))).toEqual(['passphrase-wrong']);
    expect((await readdir(at('keys'))).filter((name) => name.endsWith('root.json'))).toHaveLength(
      1,
    );
  });
});

describe('a chain of roots', () => {
  const keys = [1, 2, 3, 4, 5].map((n) => signingKey(Buffer.alloc(32, n), `key ${n}`));
  const [a, b, c, author, other] = keys as [
    (typeof keys)[0],
    (typeof keys)[0],
    (typeof keys)[0],
    (typeof keys)[0],
    (typeof keys)[0],
  ];
  const content = { version: 1, roots: [a, b, c], authors: [author], now: NOW };
  const first = startChain(makeRoot(content, [a, b]));

  it('begins with a root that its own keys have signed', () => {
    expect(codesOf(first)).toEqual(['ok']);
    expect(codesOf(startChain(makeRoot(content, [a])))).toEqual(['bad-root']);
    expect(codesOf(startChain(Buffer.from('{}')))).toEqual(['bad-root']);
    expect(codesOf(startChain(Buffer.alloc(70_000, '[')))).toEqual(['bad-root']);
  });

  it('goes on with the next number, signed by two keys of before and two of now', () => {
    const chain = done(first);
    const next = { ...content, version: 2 };
    expect(codesOf(extendChain(chain, makeRoot(next, [b, c])))).toEqual(['ok']);
    expect(codesOf(extendChain(chain, makeRoot(next, [b])))).toEqual(['bad-root']);
    expect(codesOf(extendChain(chain, makeRoot({ ...next, version: 3 }, [b, c])))).toEqual([
      'bad-root',
    ]);
    const seized = { ...next, roots: [a, author, other] };
    expect(codesOf(extendChain(chain, makeRoot(seized, [author, other])))).toEqual(['bad-root']);
  });

  it('has no key twice: neither for two purposes nor under two ids', () => {
    const both = { ...content, authors: [a] };
    expect(codesOf(startChain(makeRoot(both, [a, b])))).toEqual(['duplicate-key']);
    const twin = { ...publicKey(a.public, 'twin'), id: 'f'.repeat(64) };
    const sign = (bytes: Uint8Array) => Object.assign(a.sign(bytes), { keyID: twin.id });
    const doubled = { ...content, roots: [a, twin, c] };
    expect(codesOf(startChain(makeRoot(doubled, [a, { ...twin, sign }])))).toEqual([
      'duplicate-key',
    ]);
  });
});
