import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COLOUR_VISIONS, contrast, difference, mix, seenBy } from '../support/colour.ts';

const ROOT = join(import.meta.dirname, '../..');
const STYLE = join(ROOT, 'renderer/ui/style');

/** The colours that a rule of a style sheet sets, by token. */
function tokensOf(file: string, rule: string): ReadonlyMap<string, string> {
  const css = readFileSync(join(STYLE, file), 'utf8');
  const from = css.indexOf(`\n${rule} {`);
  const body = css.slice(from, css.indexOf('\n}', from));
  const set = body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return new Map([...set].map(([, name = '', colour = '']) => [name, colour]));
}

const USUAL = tokensOf('tokens.css', ':root');
const CONTRAST = new Map([...USUAL, ...tokensOf('comfort.css', '.contrast')]);
const MODES = [
  ['usual', USUAL],
  ['high contrast', CONTRAST],
] as const;

/** Words to be read, on what they stand. */
const READ = [
  ['ink', 'paper'],
  ['ink', 'sand'],
  ['ink-2', 'paper'],
  ['ink-2', 'sand'],
  ['paper', 'ink'],
  ['paper', 'red-pressed'],
] as const;
/** Single large words: calls, marks, what a finger rests on. */
const CALLED = [
  ['paper', 'red'],
  ['red', 'paper'],
  ['red', 'sand'],
  ['paper', 'warn'],
  ['ink', 'pressed'],
  ['ink-2', 'pressed'],
] as const;
/** Parts that say something: edges of controls, the ring of focus, what is chosen. */
const PARTS = [
  ['line', 'paper'],
  ['line', 'sand'],
  ['focus', 'paper'],
  ['focus', 'sand'],
  ['ink', 'sand'],
  ['red', 'paper'],
  ['red', 'sand'],
] as const;

type Pairs = readonly (readonly [string, string])[];

/** The pairs whose contrast is under what is asked, in words. */
function tooFaint(tokens: ReadonlyMap<string, string>, pairs: Pairs, least: number): string[] {
  return pairs
    .map(([on, ground]) => ({
      pair: `${on} on ${ground}`,
      ratio: contrast(tokens.get(on) ?? '', tokens.get(ground) ?? ''),
    }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
}

for (const [mode, tokens] of MODES) {
  test(`words, calls and parts stand out from their grounds: ${mode}`, () => {
    expect(tooFaint(tokens, READ, 7)).toEqual([]);
    expect(tooFaint(tokens, CALLED, 4.5)).toEqual([]);
    expect(tooFaint(tokens, PARTS, 3)).toEqual([]);
  });
}

interface Zone {
  readonly number: number;
  readonly colour: string;
}

const exhibition = parse(readFileSync(join(ROOT, 'assets/exhibition/exhibition.yaml'), 'utf8'));
const zones: readonly Zone[] = exhibition.zones;
const paper = USUAL.get('paper') ?? '';
const ink = USUAL.get('ink') ?? '';

/** How much of a zone's colour is in its words, and in the ground of its part of the plan, in percent. */
const ZONE_WORDS = 80;
const ZONE_GROUND = 14;

test('a zone’s number stands out from its colour, and its words from every ground they stand on', () => {
  expect(zones.length).toBe(8);
  for (const { colour } of zones) {
    expect(contrast(USUAL.get('on-zone') ?? '', colour)).toBeGreaterThanOrEqual(4.5);
    const words = mix(colour, ink, ZONE_WORDS / 100);
    for (const ground of [paper, USUAL.get('sand') ?? '', mix(colour, paper, ZONE_GROUND / 100)]) {
      expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('the style sheets mix a zone’s words and ground as these tests do', () => {
  const read = (file: string) => readFileSync(join(STYLE, file), 'utf8');
  const mixed = ['tokens.css', 'plan-booth.css', 'list.css'].map(read);
  for (const css of mixed) {
    expect(css).toContain(`color: color-mix(in srgb, var(--zone) ${ZONE_WORDS}%, var(--ink))`);
    expect(css).not.toMatch(/[^-]color: var\(--zone\)/);
  }
  expect(read('plan.css')).toContain(
    `color-mix(in srgb, var(--zone) ${ZONE_GROUND}%, var(--paper))`,
  );
});

/** Two colours nearer than this may be taken for each other (CIE 1976). */
const APART = 12;

for (const vision of COLOUR_VISIONS) {
  test(`the zones’ colours stay apart, with ${vision} sight`, () => {
    const near = zones.flatMap((a, i) =>
      zones.slice(i + 1).flatMap((b) => {
        const apart = difference(seenBy(vision, a.colour), seenBy(vision, b.colour));
        return apart < APART ? [`${a.number} and ${b.number}: ${apart.toFixed(1)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
}
