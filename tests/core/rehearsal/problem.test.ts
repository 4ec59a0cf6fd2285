import { expect, test } from 'vitest';
import { rehearsalLimit } from '#core/rehearsal/limits.ts';
import { problemLine } from '#core/rehearsal/problem.ts';

test('a file that cannot be shown is named, and the booth at which it was wanted', () => {
  const path = 'http://127.0.0.1:4000/rehearsal/media/abc.webp?x#y';
  expect(problemLine({ kind: 'file', path }, 'booth 1-3 成果')).toBe(
    'booth 1-3 成果: abc.webp cannot be shown',
  );
});

test('a file without a name of its own keeps its address', () => {
  expect(problemLine({ kind: 'file', path: 'media/' }, null)).toBe('media/ cannot be shown');
});

test('what the page says of itself is one line, and not a long one', () => {
  const message = `TypeError: x is null\n  at ${'here '.repeat(200)}`;
  const line = problemLine({ kind: 'error', message }, null);
  expect(line).toMatch(/^the page failed: TypeError: x is null at here/);
  expect(line).toHaveLength(300);
});

test.each([
  [{ kind: 'unreadable', detail: '{"code":1}' }, 'the exhibition cannot be read: {"code":1}'],
  [{ kind: 'another' }, 'another release lies there than the one to rehearse'],
  [{ kind: 'lost' }, 'the hall was lost while it was drawn'],
  [{ kind: 'slow', waitedFor: 'hall' }, 'the hall did not come in time'],
  [{ kind: 'overdue' }, 'the rehearsal was not over in time'],
] as const)('%o is said in words', (problem, line) => {
  expect(problemLine(problem, null)).toBe(line);
});

test('a rehearsal has a minute, and five seconds for each booth', () => {
  expect(rehearsalLimit(0)).toBe(60_000);
  expect(rehearsalLimit(24)).toBe(180_000);
});
