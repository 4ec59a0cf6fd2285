import { describe, expect, it, test } from 'vitest';
import { checkSvg } from '../../../build/content/media/svg-check.ts';
import { readSvg } from '../../../build/content/media/svg-read.ts';
import { codesOf, drawing } from './made-files.ts';

function check(inside: string, attributes?: string): ReturnType<typeof checkSvg> {
  const read = readSvg(Buffer.from(drawing(inside, attributes)));
  return read.ok ? checkSvg(read.value) : read;
}

const FORBIDDEN: readonly string[] = [
  '<script>alert(1)</script>',
  '<style>@import "http://example.org/a.css";</style>',
  '<image href="file:///etc/passwd"/>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<foreignObject><g/></foreignObject>',
  '<filter id="f"/>',
  '<animate attributeName="x"/>',
  '<set attributeName="x"/>',
  '<a href="http://example.org"/>',
  '<svg/>',
  '<switch/>',
  '<x:rect/>',
  '<metadata/>',
  '<feImage/>',
  '<use href="other.svg#a"/>',
  '<use href="http://example.org/a.svg#a"/>',
  '<use href="#nowhere"/>',
  '<use xlink:href="file:///etc/passwd"/>',
  '<rect fill="url(http://example.org/a)"/>',
  '<rect fill="url(other.svg#a)"/>',
  '<rect fill="url(#nowhere)"/>',
  '<rect filter="url(#f)"/>',
  '<rect style="fill:url(http://example.org/a)"/>',
  '<rect onload="alert(1)"/>',
  '<rect onclick="alert(1)"/>',
  '<rect font-family="Arial"/>',
  '<rect clip-path="url(http://example.org/#a)"/>',
  '<g mask="url(\'http://example.org\')"/>',
  '<path d="M0 0" pathLength="1"/>',
  '<g transform="url(#a)"/>',
  '<g xmlns="http://www.w3.org/1999/xhtml"/>',
  '<g xmlns:x="http://example.org"/>',
  '<g constructor="1"/>',
  '<g toString="1"/>',
  '<g id="a"/><g id="a"/>',
  '<title><g/></title>',
];

describe('a drawing may contain', () => {
  it('shapes, paints, groups, symbols, clips, masks, patterns, markers and plain text', () => {
    const result = check(
      `
      <title>图</title><desc>说明</desc>
      <defs>
        <linearGradient id="l" x1="0" x2="100%"><stop offset="0.5" stop-color="#abc" stop-opacity=".5"/></linearGradient>
        <radialGradient id="r" href="#l" gradientTransform="rotate(30)"/>
        <clipPath id="c"><circle r="5"/></clipPath><mask id="m"><rect width="9" height="9" fill="white"/></mask>
        <pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0,0l4 4"/></pattern>
        <marker id="k" orient="auto" markerWidth="4"><polygon points="0,0 4,2 0,4"/></marker>
        <symbol id="s" viewBox="0 0 10 10"><ellipse rx="3" ry="2"/></symbol>
      </defs>
      <g fill="url(#l)" font-size="20" aria-hidden="true" class="x" data-a="b">
        <use href="#s" xlink:href="#s" x="1" width="10"/><rect rx="2" width="10px" height="1e1" clip-path="url(#c)"/>
        <path d="M1.5.5-3e1,2zA1 1 0 0 1 3 3" stroke="rgb(1, 2, 3)" stroke-dasharray="2 6" marker-end="url(#k)"/>
        <polyline points="1,2 3,4" fill="none" mask="url(#m)"/><line x1="1" stroke="url(#r) red"/>
        <rect fill="url(#p)" transform="translate(1,2) scale(.5)"/>
        <text x="10" y="20" font-weight="700" text-anchor="middle">19项</text>
      </g>`,
      'viewBox="0 0 600 400" xmlns:xlink="http://www.w3.org/1999/xlink" role="img"',
    );
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && [...result.value.attributes.keys()]).toEqual(['viewBox']);
  });

  test.each(FORBIDDEN)('never %s', (inside) => {
    expect(codesOf(check(inside))).toContain('svg-forbidden');
  });

  it('words only in text', () => {
    expect(codesOf(check('<g>words</g>'))).toEqual(['svg-broken']);
  });

  test.each([
    '<text>a<tspan>b</tspan></text>',
    '<text style="font-size:9px">a</text>',
    '<text font-family="Arial">a</text>',
    '<text font-size="2em">a</text>',
    '<text font-size="1000">a</text>',
    '<text x="1 2 3">abc</text>',
    '<text dx="1">a</text>',
    '<text textLength="100">a</text>',
    '<text letter-spacing="2">a</text>',
    '<text dominant-baseline="middle">a</text>',
    '<text font-weight="bolder">a</text>',
    '<text><textPath href="#a">a</textPath></text>',
  ])('text in one plain run only, not %s; and the text is quoted', (inside) => {
    const result = check(inside);
    expect(codesOf(result)).toEqual(['svg-text']);
    expect(!result.ok && result.problems[0]?.detail).toMatch(/: ?abc$|: ?[ab]$/);
  });

  it('names every problem, not only the first', () => {
    expect(codesOf(check('<script/><image/><text dx="1">a</text>'))).toEqual([
      'svg-forbidden',
      'svg-forbidden',
      'svg-text',
    ]);
  });
});

describe('a drawing is refused that would take for ever to draw', () => {
  const tower = (levels: number, wrap: (id: string) => string): string =>
    Array.from({ length: levels }, (_, level) =>
      level === 0
        ? '<g id="l0"><path d="M0 0h9"/></g>'
        : `<g id="l${level}">${wrap(`l${level - 1}`).repeat(10)}</g>`,
    ).join('');

  it('because its parts are used in parts that are used', () => {
    expect(codesOf(check(tower(12, (id) => `<use href="#${id}"/>`)))).toEqual(['svg-too-complex']);
    expect(check(tower(3, (id) => `<use href="#${id}"/>`)).ok).toBe(true);
  });

  it('because its masks, clips or patterns are nested the same way', () => {
    for (const [element, attribute] of [
      ['mask', 'mask'],
      ['clipPath', 'clip-path'],
      ['pattern', 'fill'],
    ]) {
      const layers = Array.from({ length: 12 }, (_, level) => {
        const painted = level === 0 ? '' : ` ${attribute}="url(#l${level - 1})"`;
        return `<${element} id="l${level}">${`<rect${painted}/>`.repeat(10)}</${element}>`;
      });
      expect(codesOf(check(layers.join('')))).toEqual(['svg-too-complex']);
    }
  });

  it('because a group hands its pattern on to each of many', () => {
    const pattern = `<pattern id="p">${'<rect/>'.repeat(200)}</pattern>`;
    expect(codesOf(check(`${pattern}<g fill="url(#p)">${'<rect/>'.repeat(200)}</g>`))).toEqual([
      'svg-too-complex',
    ]);
  });

  it('because something contains itself', () => {
    expect(codesOf(check('<g id="a"><use href="#a"/></g>'))).toEqual(['svg-too-complex']);
    const ring =
      '<pattern id="a"><rect fill="url(#b)"/></pattern><pattern id="b"><rect fill="url(#a)"/></pattern>';
    expect(codesOf(check(ring))).toEqual(['svg-too-complex']);
  });

  it('because one part leads to the next for thousands of parts', () => {
    const chain = Array.from(
      { length: 2_000 },
      (_, at) => `<g id="c${at}"><use href="#c${at + 1}"/></g>`,
    );
    expect(codesOf(check(`${chain.join('')}<g id="c2000"/>`))).toEqual(['svg-too-complex']);
  });

  it('because a long outline or a long text is used again and again', () => {
    const again = (part: string): string => part + '<use href="#a"/>'.repeat(500);
    const curve = `<path id="a" d="M0 0${'l1 1'.repeat(10_000)}"/>`;
    const text = `<text id="a">${'字'.repeat(100)}</text>`;
    expect(codesOf(check(again(curve)))).toEqual(['svg-too-complex']);
    expect(codesOf(check(again(text)))).toEqual(['svg-too-complex']);
    expect(codesOf(check(`<text>${'字'.repeat(20_000)}</text>`))).toEqual(['svg-too-complex']);
    expect([check(curve).ok, check(text).ok]).toEqual([true, true]);
  });

  it('because it has too many layers to see through', () => {
    expect(codesOf(check('<g opacity=".9"/>'.repeat(2_000)))).toEqual(['svg-too-complex']);
    const mask = '<mask id="m"><rect/></mask>';
    expect(codesOf(check(mask + '<rect mask="url(#m)"/>'.repeat(100)))).toEqual([
      'svg-too-complex',
    ]);
    expect(check(mask + '<g opacity=".9" mask="url(#m)"/>'.repeat(20)).ok).toBe(true);
  });

  it('because of dashes as fine as dust', () => {
    const dust = '<path d="M0 0H100000" stroke="red" stroke-dasharray=".0001"/>';
    expect(codesOf(check(dust))).toEqual(['svg-too-complex']);
    const inherited = `<g stroke-dasharray=".0001">${'<line x2="100000"/>'}</g>`;
    expect(codesOf(check(inherited))).toEqual(['svg-too-complex']);
    const letters = '<text font-size="900" stroke="red" stroke-dasharray=".001">字</text>';
    expect(codesOf(check(letters))).toEqual(['svg-too-complex']);
    expect(check('<path d="M0 0H600" stroke="red" stroke-dasharray="1 3"/>').ok).toBe(true);
  });
});
