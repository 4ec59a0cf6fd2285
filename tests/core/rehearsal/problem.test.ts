import { expect, test } from 'vitest';
import { rehearsalLimit } from '#core/rehearsal/limits.ts';
import { refusalOf } from '#core/rehearsal/problem.ts';
import type { RehearsedBooth } from '#core/rehearsal/steps.ts';
import { madeBooth } from '../../support/make-world.ts';

/** A booth with one file. */
function boothWith(number: number, file: string): RehearsedBooth {
  const none: readonly string[] = [];
  const exhibit = madeBooth(1, number);
  return {
    exhibit,
    name: `1-${number} 成果`,
    pages: { 'zh-Hans': 1, en: 1, 'zh-Hant': 1 },
    pictures: none,
    models: none,
    files: [file],
  };
}

const FIRST = boothWith(1, 'media/abc.webp');
const SECOND = boothWith(2, 'media/def.mp4');

test('a file that cannot be shown is named, and the booth it belongs to, whichever was drawn', () => {
  const path = 'http://127.0.0.1:4000/rehearsal/media/abc.webp?x#y';
  const { line } = refusalOf({ kind: 'file', path }, SECOND, [FIRST, SECOND]);
  expect(line).toBe('booth 1-1 成果: abc.webp cannot be shown');
});

test('a file of no booth names none', () => {
  const { line } = refusalOf({ kind: 'file', path: 'media/0.webp' }, SECOND, [FIRST, SECOND]);
  expect(line).toBe('0.webp cannot be shown');
});

test('a file without a name of its own keeps its address', () => {
  const { line } = refusalOf({ kind: 'file', path: 'media/' });
  expect(line).toBe('media/ cannot be shown');
});

test('whatever else goes wrong names the booth that was drawn', () => {
  const { line } = refusalOf({ kind: 'lost' }, SECOND, [FIRST, SECOND]);
  expect(line).toBe('booth 1-2 成果: the hall was lost while it was drawn');
});

test('what the page says of itself is one line, and not a long one', () => {
  const message = `TypeError: x is null\n  at ${'here '.repeat(200)}`;
  const { line } = refusalOf({ kind: 'error', message });
  expect(line).toMatch(/^the page failed: TypeError: x is null at here/);
  expect(line).toHaveLength(300);
});

test.each([
  [{ kind: 'unreadable', detail: '{"code":1}' }, 'the exhibition cannot be read: {"code":1}'],
  [{ kind: 'another' }, 'another release lies there than the one to rehearse'],
  [{ kind: 'lost' }, 'the hall was lost while it was drawn'],
] as const)('%o is said in words', (problem, line) => {
  expect(refusalOf(problem)).toEqual({ code: 'not-drawn', line });
});

test.each([
  [{ kind: 'slow', waitedFor: 'hall' }, 'the hall did not come in time'],
  [{ kind: 'overdue' }, 'the rehearsal was not over in time'],
] as const)('%o may be the fault of a busy machine, and has a code of its own', (problem, line) => {
  expect(refusalOf(problem)).toEqual({ code: 'too-slow', line });
});

test('characters without a glyph are named with their numbers, and have a code of their own', () => {
  const problem = { kind: 'glyphs', characters: ['鿏', '𬭳'] } as const;
  expect(refusalOf(problem, SECOND, [FIRST, SECOND])).toEqual({
    code: 'missing-glyphs',
    line: 'booth 1-2 成果: no font has 鿏 U+9FCF, 𬭳 U+2CB73',
  });
});

test('what takes too long to draw says how long, and whether it is a booth or half of them', () => {
  expect(refusalOf({ kind: 'heavy', ms: 5432.1, which: 'booth' }, SECOND)).toEqual({
    code: 'too-heavy',
    line: 'booth 1-2 成果: drawing it holds the page up for 5432 ms',
  });
  expect(refusalOf({ kind: 'heavy', ms: 300, which: 'half' }).line).toBe(
    'drawing each of half the booths holds the page up for 300 ms',
  );
});

test('a rehearsal has a minute, and five seconds for each booth in each language', () => {
  expect(rehearsalLimit(0)).toBe(60_000);
  expect(rehearsalLimit(24)).toBe(420_000);
});
