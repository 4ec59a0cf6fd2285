import { describe, expect, test } from 'vitest';
import { parseExhibition } from '../../assets/schema/parse.ts';
import { inAll, madeMedia, makeExhibition } from '../support/make-world.ts';

/** A part of a document that a test breaks. */
// biome-ignore lint/suspicious/noExplicitAny: a test that breaks JSON must reach everywhere in it.
type Json = any;

/** A made exhibition of two zones and four exhibits, as JSON from a file, after a test has broken it. */
function broken(breakIt: (json: Json) => void): unknown {
  const json = JSON.parse(JSON.stringify(makeExhibition([{ booths: 3 }, { booths: 1 }])));
  breakIt(json);
  return json;
}

const OWN_WORDS = { 'zh-Hans': { 'tour.title': '带我看' }, en: {}, 'zh-Hant': {} };

/** Code and path of every problem. */
function problemsOf(json: unknown): [string, string][] {
  const parsed = parseExhibition(json);
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path]);
}

describe('an exhibition', () => {
  test('that is whole is accepted, and comes out as it went in', () => {
    const whole = makeExhibition([{ booths: 3, side: 'east' }, { booths: 0 }, { booths: 1 }]);
    const parsed = parseExhibition(JSON.parse(JSON.stringify(whole)));
    expect(parsed).toEqual({ ok: true, value: whole });
  });

  test('that leaves out what may be missing is accepted', () => {
    const bare = broken(({ exhibits: [first] }) => {
      delete first.cover;
      first.sources = [];
    });
    expect(parseExhibition(bare).ok).toBe(true);
  });

  test('that lets the interface speak otherwise is accepted, and comes out as it went in', () => {
    const spoken = broken((e) => (e.words = OWN_WORDS));
    expect(parseExhibition(spoken)).toEqual({ ok: true, value: spoken });
  });

  test.each([null, undefined, 7, 'text', [], {}])('is not %j', (json) => {
    expect(problemsOf(json).every(([code]) => code === 'shape')).toBe(true);
    expect(problemsOf(json)).not.toEqual([]);
  });

  test.each<[string, (json: Json) => void, string]>([
    ['a format from the future', (e) => (e.format = 2), 'format'],
    ['a key nobody knows', (e) => (e.exhibits[1].titel = 'x'), 'exhibits.1'],
    ['a text without one language', (e) => delete e.zones[0].name.en, 'zones.0.name.en'],
    ['a text in a fourth language', (e) => (e.name.fr = 'x'), 'name'],
    ['an empty text', (e) => (e.exhibits[2].title.en = ''), 'exhibits.2.title.en'],
    ['no zones', (e) => (e.zones = []), 'zones'],
    ['no exhibits', (e) => (e.exhibits = []), 'exhibits'],
    ['a colour by name', (e) => (e.zones[1].colour = 'red'), 'zones.1.colour'],
    ['a zone number 0', (e) => (e.zones[1].number = 0), 'zones.1.number'],
    ['half a zone number', (e) => (e.zones[1].number = 1.5), 'zones.1.number'],
    ['an icon nobody drew', (e) => (e.zones[0].icon = 'skull'), 'zones.0.icon'],
    ['a pattern nobody drew', (e) => (e.zones[0].pattern = 'plaid'), 'zones.0.pattern'],
    ['a zone id with a slash', (e) => (e.zones[0].id = '../a'), 'zones.0.id'],
    ['an exhibit id with a dot', (e) => (e.exhibits[0].id = 'a.b'), 'exhibits.0.id'],
    ['a booth code in words', (e) => (e.exhibits[0].code = 'A12'), 'exhibits.0.code'],
    ['a year in two digits', (e) => (e.exhibits[0].year = 24), 'exhibits.0.year'],
    ['an undefined maker', (e) => (e.exhibits[0].maker = null), 'exhibits.0.maker'],
    ['no pages in a language', (e) => (e.exhibits[0].pages.en = []), 'exhibits.0.pages.en'],
    ['a side that does not exist', (e) => (e.layout.sides['zone-1'] = 'up'), 'layout.sides.zone-1'],
    ['a language nobody wrote', (e) => (e.languages = ['fr']), 'languages.0'],
    ['words in a fourth language', (e) => (e.words = { ...OWN_WORDS, fr: {} }), 'words'],
    ['words without one language', (e) => (e.words = { ...OWN_WORDS, en: undefined }), 'words.en'],
    ['an empty word', (e) => (e.words = { ...OWN_WORDS, en: { queue: '' } }), 'words.en.queue'],
    ['a word in words', (e) => (e.words = { ...OWN_WORDS, en: { tour: {} } }), 'words.en.tour'],
    [
      'negative reading',
      (e) => (e.exhibits[0].readingSeconds.en = -1),
      'exhibits.0.readingSeconds.en',
    ],
    [
      'a date in words',
      (e) => (e.exhibits[0].sources[0].date = 'May'),
      'exhibits.0.sources.0.date',
    ],
    [
      'a tag that runs',
      (e) => node(e, { tagName: 'script' }),
      'exhibits.0.pages.en.0.children.0.tagName',
    ],
    ['an attribute', (e) => node(e, { properties: {} }), 'exhibits.0.pages.en.0.children.0'],
    [
      'media outside the release',
      (e) => picture(e, '../../etc/passwd'),
      `media.${madeMedia(1)}.sizes.0.path`,
    ],
    [
      'media on the network',
      (e) =>
        picture(
          e,
          'https://a.b/media/0000000000000000000000000000000000000000000000000000000000000009.webp',
        ),
      `media.${madeMedia(1)}.sizes.0.path`,
    ],
  ])('with %s has the wrong shape, and is told where', (_, breakIt, path) => {
    const problems = problemsOf(broken(breakIt));
    expect(problems).toEqual([['shape', path]]);
  });

  test.each<[string, (json: Json) => void, [string, string][]]>([
    [
      'two zones of one id',
      (e) => {
        e.zones[1].id = 'zone-1';
        e.exhibits[3].zone = 'zone-1';
      },
      [['duplicate-id', 'zones.1.id']],
    ],
    [
      'two zones of one number',
      (e) => (e.zones[1].number = 1),
      [['duplicate-id', 'zones.1.number']],
    ],
    [
      'two exhibits of one id',
      (e) => (e.exhibits[2].id = e.exhibits[0].id),
      [['duplicate-id', 'exhibits.2.id']],
    ],
    [
      'an exhibit in no zone',
      (e) => (e.exhibits[3].zone = 'zone-9'),
      [['unknown-zone', 'exhibits.3.zone']],
    ],
    [
      'a side for no zone',
      (e) => (e.layout.sides['zone-9'] = 'west'),
      [['unknown-zone', 'layout.sides.zone-9']],
    ],
    [
      'a cover that is not there',
      (e) => (e.exhibits[1].cover.media = madeMedia(7)),
      [['unknown-media', 'exhibits.1']],
    ],
    [
      'a model that is not there',
      (e) => (e.exhibits[1].model = madeMedia(7)),
      [['unknown-media', 'exhibits.1']],
    ],
  ])('with %s is told so', (_, breakIt, expected) => {
    expect(problemsOf(broken(breakIt))).toEqual(expected);
  });

  test.each(['zh-Hans', 'en', 'zh-Hant'])(
    'with a picture deep in a page that is not there is told so (%s)',
    (language) => {
      const missing = { type: 'media', media: madeMedia(7), alt: 'x' };
      const list = { type: 'element', tagName: 'ul', children: [{ ...tag('li', missing) }] };
      const json = broken((e) => e.exhibits[1].pages[language].at(-1).children.push(list));
      expect(problemsOf(json)).toEqual([['unknown-media', 'exhibits.1']]);
    },
  );

  test('is told of every problem at once', () => {
    const json = broken((e) => {
      e.exhibits[1].id = e.exhibits[0].id;
      e.exhibits[2].zone = 'zone-9';
      e.exhibits[3].model = madeMedia(7);
    });
    expect(problemsOf(json).map(([code]) => code)).toEqual([
      'duplicate-id',
      'unknown-zone',
      'unknown-media',
    ]);
  });

  test('may give a zone and an exhibit the same id: they are never confused', () => {
    const json = broken((e) => (e.exhibits[0].id = 'zone-1'));
    expect(problemsOf(json)).toEqual([]);
  });
});

function tag(tagName: string, child: unknown) {
  return { type: 'element', tagName, children: [child] };
}

function node(json: Json, change: object): void {
  json.exhibits[0].pages.en[0].children = [
    { ...tag('p', { type: 'text', value: 'x' }), ...change },
  ];
}

function picture(json: Json, path: string): void {
  json.media[madeMedia(1)].sizes[0].path = path;
  json.exhibits[0].tags = [inAll('still whole')];
}
