import { describe, expect, test } from 'vitest';
import { type Facts, nextStep } from '../../build/bootstrap/shell-choice.mjs';

/** An ordinary desktop on which nothing has been brought yet. */
const DESKTOP: Facts = {
  wish: null,
  display: true,
  root: false,
  electron: 'fetchable',
  chromium: 'fetchable',
};

function step(facts: Partial<Facts>): string {
  const next = nextStep({ ...DESKTOP, ...facts });
  if (next.kind === 'fetch') return `fetch ${next.what}`;
  return next.kind === 'open' ? `open ${next.shell}` : 'refuse';
}

function reason(facts: Partial<Facts>): string {
  const next = nextStep({ ...DESKTOP, ...facts });
  return next.kind === 'fetch' ? '' : next.reason.en;
}

describe('without a wish', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['Electron opens where it is', { electron: 'present' }, 'open electron'],
    [
      'Electron is brought before Chromium is thought of',
      { chromium: 'present' },
      'fetch electron',
    ],
    [
      'Chromium opens when Electron cannot be had',
      { electron: 'absent', chromium: 'present' },
      'open chromium',
    ],
    [
      'Chromium opens when Electron dies at its start',
      { electron: 'broken', chromium: 'present' },
      'open chromium',
    ],
    ['Chromium is brought when neither is there', { electron: 'absent' }, 'fetch chromium'],
    [
      'an address is served when neither can be had',
      { electron: 'absent', chromium: 'absent' },
      'open serve',
    ],
    [
      'an address is served when both die',
      { electron: 'broken', chromium: 'broken' },
      'open serve',
    ],
    ['nothing is fetched where there is no display', { display: false }, 'open serve'],
    [
      'root gets an address, whatever is installed',
      { root: true, electron: 'present' },
      'open serve',
    ],
  ])('%s', (_name, facts, expected) => {
    expect(step(facts)).toBe(expected);
  });

  test('the reason for a second choice names what hindered the first', () => {
    expect(reason({ electron: 'absent', chromium: 'present' })).toContain('Electron could not');
    expect(reason({ display: false })).toContain('no display');
    const neither = reason({ electron: 'broken', chromium: 'absent' });
    expect(neither).toContain('Electron does not start');
    expect(neither).toContain('no Chromium');
  });
});

describe('with --shell', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['serve needs nothing', { wish: 'serve', display: false, root: true }, 'open serve'],
    ['serve is kept even where Electron is', { wish: 'serve', electron: 'present' }, 'open serve'],
    ['electron is fetched', { wish: 'electron' }, 'fetch electron'],
    ['electron opens', { wish: 'electron', electron: 'present' }, 'open electron'],
    [
      'electron is not replaced by another',
      { wish: 'electron', electron: 'absent', chromium: 'present' },
      'refuse',
    ],
    [
      'electron without a display is refused',
      { wish: 'electron', electron: 'present', display: false },
      'refuse',
    ],
    [
      'chromium opens even where Electron is',
      { wish: 'chromium', electron: 'present', chromium: 'present' },
      'open chromium',
    ],
    ['chromium is fetched', { wish: 'chromium' }, 'fetch chromium'],
    [
      'chromium under root is refused',
      { wish: 'chromium', chromium: 'present', root: true },
      'refuse',
    ],
    ['chromium that cannot be had is refused', { wish: 'chromium', chromium: 'absent' }, 'refuse'],
  ])('%s', (_name, facts, expected) => {
    expect(step(facts)).toBe(expected);
  });
});

test.each([null, 'electron', 'chromium', 'serve'] as const)(
  'when nothing can be brought, asking again comes to an end (--shell %s)',
  (wish) => {
    const facts: Facts = { ...DESKTOP, wish };
    const fetched: string[] = [];
    for (let next = nextStep(facts); next.kind === 'fetch'; next = nextStep(facts)) {
      facts[next.what] = 'absent';
      fetched.push(next.what);
    }
    expect(fetched).toEqual([...new Set(fetched)]);
    expect(nextStep(facts).kind).toBe(wish === null || wish === 'serve' ? 'open' : 'refuse');
  },
);
