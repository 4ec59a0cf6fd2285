import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { aliasOf, makeKey } from '../../../../support/publication/keys.ts';
import { kioskForEach } from '../../../../support/publication/kiosk-for-each.ts';
import { makeKiosk, publishChanged } from '../../../../support/publication/kiosk-for-test.ts';
import { makeRoot } from '../../../../support/publication/make-publication.ts';

const METADATA = ['timestamp', '2.snapshot', '2.targets'] as const;

const at = kioskForEach();

describe('bits that changed on the way:', () => {
  test.each(METADATA)('a bit flipped anywhere in %s', async (file) => {
    const length = at.house.publish({ version: 2 }).get(`metadata/${file}.json`)?.length ?? 0;
    for (let place = 0; place < length; place += 37) {
      const files = publishChanged(at.house, file, (content) => {
        content[place] = (content[place] ?? 0) ^ 4;
        return content;
      });
      expect(await at.kiosk.sees(files)).toMatch(/^(damaged|bad-signature|not-a-publication)$/);
    }
  });

  test.each(METADATA)('%s shorter, empty, longer, gone', async (file) => {
    const shorter = (content: Buffer) => content.subarray(0, content.length - 2);
    expect(await at.kiosk.sees(publishChanged(at.house, file, shorter))).toBe('not-a-publication');
    expect(await at.kiosk.sees(publishChanged(at.house, file, () => Buffer.alloc(0)))).toBe(
      'not-a-publication',
    );
    expect(await at.kiosk.sees(publishChanged(at.house, file, () => null))).toBe(
      'not-a-publication',
    );
    const longer = (content: Buffer) => Buffer.concat([content, Buffer.from('{')]);
    expect(await at.kiosk.sees(publishChanged(at.house, file, longer))).toBe('not-a-publication');
  });

  test('bytes that are no UTF-8, which a reader would mend, are refused outside of what is signed too', async () => {
    const odd = (content: Buffer) =>
      Buffer.concat([content.subarray(0, -1), Buffer.from(',"note":"\xff"}', 'latin1')]);
    expect(await at.kiosk.sees(publishChanged(at.house, 'timestamp', odd))).toBe(
      'not-a-publication',
    );
  });
});

test.each([
  ['timestamp', { meta: { 'other.json': { version: 1 } } }],
  ['2.targets', { delegations: null }],
] as const)(
  'what is put into %s beside what was signed, where the library looks past it',
  async (file, addition) => {
    const files = publishChanged(at.house, file, (content) => {
      const { signed, signatures } = JSON.parse(content.toString('utf8'));
      const more = 'meta' in addition ? { meta: { ...signed.meta, ...addition.meta } } : addition;
      return Buffer.from(JSON.stringify({ signatures, signed: { ...signed, ...more } }));
    });
    expect(await at.kiosk.sees(files)).toBe('not-a-publication');
  },
);

describe('content without a key:', () => {
  test('a whole publication signed by a stranger', async () => {
    const stranger = makeKey('陌生人');
    expect(await at.kiosk.sees(at.house.publish({ version: 2, signers: [stranger] }))).toBe(
      'bad-signature',
    );
  });

  test('a stranger’s signature under the author’s name', async () => {
    const stranger = makeKey('发布电脑一', at.house.author.id);
    expect(await at.kiosk.sees(at.house.publish({ version: 2, signers: [stranger] }))).toBe(
      'bad-signature',
    );
  });

  test('a next root made by strangers alone', async () => {
    const strangers = [makeKey('甲'), makeKey('乙')];
    const root = makeRoot({ version: 2, rootKeys: strangers, authors: strangers });
    const files = at.house.publish({
      version: 2,
      roots: [at.house.root, root],
      signers: strangers,
    });
    expect(await at.kiosk.sees(files)).toBe('bad-signature');
  });

  test('a next root signed with one stolen root key of two', async () => {
    const author = makeKey('发布电脑二');
    const [stolen] = at.house.rootKeys;
    const plan = { version: 2, rootKeys: at.house.rootKeys, authors: [author] };
    const root = makeRoot({ ...plan, signers: [stolen] });
    const files = at.house.publish({ version: 2, roots: [at.house.root, root], signers: [author] });
    expect(await at.kiosk.sees(files)).toBe('bad-signature');
  });

  test('one signature where two authors must sign', async () => {
    const second = makeKey('发布电脑二');
    const authors = [at.house.author, second];
    const root = makeRoot({ rootKeys: at.house.rootKeys, authors, authorThreshold: 2 });
    const strict = await makeKiosk(root);
    expect(await strict.sees(at.house.publish({ version: 1, roots: [root] }))).toBe(
      'bad-signature',
    );
    const both = at.house.publish({ version: 1, roots: [root], signers: authors });
    expect(await strict.sees(both)).toBe('ok 1');
    await rm(strict.scratch, { recursive: true });
  });

  test('one key under two ids, which would be two of two', async () => {
    const [one] = at.house.rootKeys;
    const rootKeys = [one, aliasOf(one, 'another')];
    const root = makeRoot({
      version: 2,
      rootKeys: [...at.house.rootKeys, aliasOf(one, 'another')],
      authors: [],
    });
    const files = at.house.publish({ version: 2, roots: [at.house.root, root] });
    expect(await at.kiosk.sees(files)).toBe('bad-key');
    const shipped = await makeKiosk(makeRoot({ rootKeys, authors: [at.house.author] }));
    expect(await shipped.sees(at.house.publish({ version: 1 }))).toBe('no-root');
    await rm(shipped.scratch, { recursive: true });
  });

  test('one key in two spellings', async () => {
    const [one] = at.house.rootKeys;
    const loud = { ...one.entry, keyval: { public: one.entry.keyval.public.toUpperCase() } };
    const rootKeys = [...at.house.rootKeys, { ...aliasOf(one, 'another'), entry: loud }];
    const root = makeRoot({ version: 2, rootKeys, authors: [at.house.author] });
    const files = at.house.publish({ version: 2, roots: [at.house.root, root] });
    expect(await at.kiosk.sees(files)).toBe('bad-key');
  });

  test('no root, or one that is none, or that its own keys did not sign', async () => {
    const [one] = at.house.rootKeys;
    const authors = [at.house.author];
    const unsigned = makeRoot({ rootKeys: at.house.rootKeys, authors, signers: [one] });
    for (const root of [null, Buffer.from('{}'), Buffer.alloc(0), unsigned]) {
      const bare = await makeKiosk(root);
      expect(await bare.sees(at.house.publish({ version: 1 }))).toBe('no-root');
      await rm(bare.scratch, { recursive: true });
    }
  });
});
