import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addAuthor, revokeAuthor, rotateAuthor } from '../../../build/content/keys/change-keys.ts';
import { codesOf, done, NOW } from '../keys/made-keys.ts';
import { houseForEach, numbersIn, seen } from './house-for-each.ts';
import { later } from './made-publication.ts';

const house = houseForEach();

describe('publishing refuses', () => {
  it('a wrong passphrase, and writes nothing', async () => {
    const at = await house.desk();
    await writeFile(at.passphraseFile, 'not the passphrase\n');
    expect(codesOf(await at.publish(house.made.old))).toEqual(['passphrase-wrong']);
    await expect(stat(at.stick)).rejects.toThrow();
  });

  it('a key that was revoked, also where only the stick tells of it', async () => {
    const at = await house.desk();
    done(await addAuthor(at.change(), '小王', at.at('wang')));
    done(await at.publish(house.made.old));
    done(await revokeAuthor(at.change(), '小王'));
    done(await at.publish(house.made.old));
    expect(codesOf(await at.publish(house.made.young, { keys: at.at('wang') }))).toEqual([
      'key-revoked',
    ]);
  });

  it('a folder without a signing key, and one without keys', async () => {
    const at = await house.desk();
    await mkdir(at.at('bare'));
    expect(codesOf(await at.publish(house.made.old, { keys: at.at('bare') }))).toEqual(['no-keys']);
    await copyFile(at.root, at.at('bare', '1.root.json'));
    expect(codesOf(await at.publish(house.made.old, { keys: at.at('bare') }))).toEqual([
      'no-author-key',
    ]);
  });

  it('a place to which somebody else publishes', async () => {
    const [at, stranger] = [await house.desk(), await house.desk()];
    done(await stranger.publish(house.made.old));
    expect(codesOf(await at.publish(house.made.old, { to: stranger.stick }))).toEqual([
      'wrong-keys',
    ]);
    await rm(join(stranger.stick, 'metadata', '1.root.json'));
    expect(codesOf(await at.publish(house.made.old, { to: stranger.stick }))).toEqual([
      'wrong-keys',
    ]);
  });

  it('a place that holds another exhibition', async () => {
    const at = await house.desk();
    done(await at.publish(house.made.other));
    expect(codesOf(await at.publish(house.made.old))).toEqual(['other-exhibition']);
  });

  it('a clock that is behind what was signed last', async () => {
    const at = await house.desk();
    done(await at.publish(house.made.old));
    expect(codesOf(await at.publish(house.made.old, { now: later(-1) }))).toEqual(['clock-behind']);
    expect(
      done(await at.publish(house.made.old, { now: new Date(NOW.getTime() - 60_000) })).version,
    ).toBe(2);
  });

  it('a place where nothing can be written', async () => {
    const at = await house.desk();
    await writeFile(at.at('a-file'), '');
    const to = at.at('a-file', 'inside');
    expect(codesOf(await at.publish(house.made.old, { to }))).toEqual(['unwritable']);
  });

  it('to renew where nothing was published', async () => {
    expect(codesOf(await (await house.desk()).publish(null))).toEqual(['not-renewable']);
  });
});

describe('after a change of keys', () => {
  it('the next publication brings every root along, and an old kiosk follows', async () => {
    const at = await house.desk();
    done(await at.publish(house.made.old));
    done(await rotateAuthor(at.change()));
    done(await at.publish(house.made.young));
    expect(await numbersIn(at.stick)).toContain('2.root.json');
    expect(await seen(at)).toBe(house.made.young.signed.sha256);
  });

  it('another PC learns of it from the stick', async () => {
    const at = await house.desk();
    done(await addAuthor(at.change(), '小王', at.at('wang')));
    done(await at.publish(house.made.old));
    done(await rotateAuthor(at.change()));
    done(await at.publish(house.made.old));
    const { version, signedBy } = done(await at.publish(house.made.young, { keys: at.at('wang') }));
    expect({ version, signedBy }).toEqual({ version: 3, signedBy: '小王' });
    expect(await readdir(at.at('wang'))).toContain('3.root.json');
  });
});
