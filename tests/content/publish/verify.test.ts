import { appendFile, copyFile, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rotateAuthor } from '../../../build/content/keys/change-keys.ts';
import { statusOf } from '../../../build/content/publish/status.ts';
import { verifyPublication } from '../../../build/content/publish/verify.ts';
import { codesOf, done, NOW } from '../keys/made-keys.ts';
import { houseForEach } from './house-for-each.ts';
import { later, type PublishingDesk } from './made-publication.ts';

const house = houseForEach();

async function published(): Promise<PublishingDesk> {
  const one = await house.desk();
  done(await one.publish(house.made.old));
  return one;
}

async function verdict({ stick, root }: PublishingDesk, now = NOW): Promise<readonly string[]> {
  return codesOf(await verifyPublication(stick, { root, now }));
}

/** The path of the signed file at a path of the release. */
function blob({ stick }: PublishingDesk, path: string): string {
  const { sha256 = '' } = house.made.old.manifest.files.find((file) => file.path === path) ?? {};
  return join(stick, 'blobs', 'sha256', sha256);
}

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('verifying', () => {
  it('finds a fresh publication whole, and tells how far it has come', async () => {
    const at = await published();
    const told: (readonly [number, number])[] = [];
    const proof = { root: at.root, now: NOW, watch: (...b: [number, number]) => told.push(b) };
    const { published: found, release } = done(await verifyPublication(at.stick, proof));
    expect(found).toMatchObject({ version: 1, signedBy: ['办公室'], signedAt: NOW });
    expect(release.exhibition.exhibits).toHaveLength(2);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  });

  it('follows the roots from the oldest that a kiosk was given', async () => {
    const at = await published();
    done(await rotateAuthor(at.change()));
    done(await at.publish(house.made.old));
    expect(await verdict(at)).toEqual(['ok']);
    expect(await verdict({ ...at, root: at.at('keys', '2.root.json') })).toEqual(['ok']);
  });

  it('names each file of which a bit is another, or which is missing, short or a link', async () => {
    const media = house.made.old.manifest.files.filter(({ path }) => path.startsWith('media/'));
    const [one = { path: '' }, two = { path: '' }] = media;
    const at = await published();
    await flip(blob(at, one.path));
    expect(await verdict(at)).toEqual(['blob-damaged']);
    await rm(blob(at, two.path));
    expect([...(await verdict(at))].sort()).toEqual(['blob-damaged', 'blob-missing']);
    await rm(blob(at, one.path));
    await symlink(at.root, blob(at, one.path));
    expect([...(await verdict(at))].sort()).toEqual(['blob-damaged', 'blob-missing']);
  });

  it('finds a changed manifest, and a changed exhibition', async () => {
    const at = await published();
    await flip(blob(at, 'exhibition.json'));
    expect(await verdict(at)).toEqual(['blob-damaged']);
    const other = await published();
    await flip(join(other.stick, 'blobs', 'sha256', house.made.old.signed.sha256));
    expect(await verdict(other)).toEqual(['blob-damaged']);
  });

  it.each(['1.targets.json', '1.snapshot.json', 'timestamp.json'])(
    'finds a bit, a byte more, and nothing at all in %s',
    async (name) => {
      const at = await published();
      const path = join(at.stick, 'metadata', name);
      const good = await readFile(path);
      await writeFile(path, good.toString().replace('2027', '2028'));
      expect(await verdict(at)).not.toContain('ok');
      await writeFile(path, good);
      await appendFile(path, name === 'timestamp.json' ? 'x' : ' ');
      expect(await verdict(at)).toEqual(['metadata-broken']);
      await rm(path);
      expect(await verdict(at)).toEqual([
        name === 'timestamp.json' ? 'nothing-published' : 'metadata-broken',
      ]);
    },
  );

  it('refuses what other keys signed, and a file that is no root', async () => {
    const [at, stranger] = [await published(), await published()];
    expect(await verdict({ ...at, root: stranger.root })).toEqual(['wrong-keys']);
    expect(await verdict({ ...at, root: at.at('nowhere') })).toEqual(['no-root-file']);
    expect(await verdict({ ...at, root: at.passphraseFile })).toEqual(['bad-root']);
  });

  it('refuses what has expired, to the second', async () => {
    const at = await published();
    expect(await verdict(at, new Date(later(400).getTime() - 1000))).toEqual(['ok']);
    expect(await verdict(at, later(400))).toEqual(['expired']);
  });

  it('is not led astray by a snapshot of another release', async () => {
    const at = await published();
    done(await at.publish(house.made.young));
    const metadata = join(at.stick, 'metadata');
    await copyFile(join(metadata, '1.targets.json'), join(metadata, '2.targets.json'));
    expect(await verdict(at)).toEqual(['metadata-broken']);
  });
});

describe('the status of a publication', () => {
  it('tells what is on it, and what changed since the last release that was another', async () => {
    const at = await published();
    expect(done(await statusOf(at.stick, null)).changes).toBeNull();
    done(await at.publish(house.made.young));
    done(await at.publish(null));
    const { published: found, changes } = done(await statusOf(at.stick, null));
    expect(found.version).toBe(3);
    expect(changes?.changed.map(({ code }) => code)).toEqual(['1-1']);
  });

  it('compares with another folder', async () => {
    const [at, other] = [await published(), await published()];
    done(await other.publish(house.made.young));
    const { changes } = done(await statusOf(at.stick, other.stick));
    expect(changes?.changed).toHaveLength(1);
    expect(codesOf(await statusOf(at.stick, at.at('nowhere')))).toEqual(['nothing-published']);
  });

  it('says that there is nothing where nothing is', async () => {
    const at = await published();
    expect(codesOf(await statusOf(at.at('keys'), null))).toEqual(['nothing-published']);
    await rm(join(at.stick, 'metadata'), { recursive: true });
    expect(codesOf(await statusOf(at.stick, null))).toEqual(['nothing-published']);
    expect(await readdir(at.stick)).toEqual(['blobs']);
  });
});
