import { describe, expect, it, test } from 'vitest';
import { readSvg } from '../../../build/content/media/svg-read.ts';
import { ownText } from '../../../build/content/media/svg-tree.ts';
import { codesOf } from './made-files.ts';

function read(text: string): ReturnType<typeof readSvg> {
  return readSvg(Buffer.from(text));
}

const BROKEN: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['an open tag', '<svg>'],
  ['crossed tags', '<svg><g></svg></g>'],
  ['a closing tag too many', '<svg></svg></g>'],
  ['two drawings', '<svg/><svg/>'],
  ['words after the end', '<svg/>more'],
  ['an attribute without quotes', '<svg a=1/>'],
  ['an attribute twice', '<svg a="1" a="2"/>'],
  ['a tag in an attribute', '<svg a="<g/>"/>'],
  ['an entity of its own', '<svg>&lol;</svg>'],
  ['a lone &', '<svg>a & b</svg>'],
  ['a reference to a control', '<svg>&#0;</svg>'],
  ['a reference to half a character', '<svg>&#xD800;</svg>'],
  ['an entity in an attribute', '<svg a="&lol;"/>'],
  ['a control character', '<svg>\x01</svg>'],
  ['an endless comment', '<svg><!-- </svg>'],
];

describe('a drawing is read', () => {
  it('with its elements, attributes and words, in order', () => {
    const result = read(
      '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- a > b -->\n<svg a=\'1\' b = "&lt;&#x4e2d;&quot;">x<g/>&amp;y</svg>\n',
    );
    expect(result.ok && [...result.value.attributes]).toEqual([
      ['a', '1'],
      ['b', '<中"'],
    ]);
    expect(result.ok && ownText(result.value)).toBe('x&y');
  });

  test.each(BROKEN)('only if it is well-formed: not %s', (_, text) => {
    expect(codesOf(read(text))).toEqual(['svg-broken']);
  });

  test.each([
    '<!DOCTYPE svg><svg/>',
    '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>',
    '<svg><![CDATA[x]]></svg>',
    '<svg><?xml-stylesheet href="http://example.org/a.css"?></svg>',
  ])('without declarations and instructions: not %s', (text) => {
    expect(codesOf(read(text))).toEqual(['svg-forbidden']);
  });

  it('only in UTF-8', () => {
    expect(codesOf(readSvg(Buffer.from('<svg>\xff</svg>', 'latin1')))).toEqual(['svg-broken']);
    expect(codesOf(readSvg(Buffer.from('<svg/>', 'utf16le')))).toEqual(['svg-broken']);
  });

  it('up to its limits: depth, elements, bytes', () => {
    const nested = (depth: number): string => `${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}`;
    const wide = (count: number): string => `<svg>${'<g/>'.repeat(count)}</svg>`;
    expect(read(nested(64)).ok).toBe(true);
    expect(codesOf(read(nested(65)))).toEqual(['svg-too-complex']);
    expect(read(wide(4_999)).ok).toBe(true);
    expect(codesOf(read(wide(5_000)))).toEqual(['svg-too-complex']);
    expect(codesOf(read(`<svg>${' '.repeat(512 * 1024)}</svg>`))).toEqual(['file-too-large']);
  });

  it('in a moment, whatever is in it', () => {
    const started = performance.now();
    for (const piece of ['<', '<!--', '<a ', '<a b="', '&', '<a b="c" ', '</', '"', "<a b='"]) {
      read(`<svg>${piece.repeat(100_000)}`.slice(0, 500_000));
    }
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
