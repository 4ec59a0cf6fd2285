import { expect, test } from 'vitest';
import { readRehearsal } from '../../../electron/host/rehearsal-report.ts';

const REPORT = { contentHash: 'a'.repeat(64), drawn: 1, total: 3, done: false, problem: null };

function post(body: unknown): Request {
  return new Request('http://kiosk/api/rehearsal', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test.each(['not-drawn', 'missing-glyphs', 'too-heavy', 'too-slow'] as const)(
  'a page may end its rehearsal with %s',
  async (code) => {
    const report = { ...REPORT, problem: { code, line: 'booth 2-1: …' } };
    expect(await readRehearsal(post(report))).toEqual(report);
  },
);

test.each([
  ['a code that nobody knows', { code: 'tired', line: '' }],
  ['no code', 'booth 2-1: …'],
  ['a line that is too long', { code: 'not-drawn', line: 'a'.repeat(501) }],
])('a report with %s is none', async (_, problem) => {
  expect(await readRehearsal(post({ ...REPORT, problem }))).toBeNull();
});
