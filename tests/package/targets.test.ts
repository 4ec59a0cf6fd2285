import { expect, test } from 'vitest';
import { parseWishes } from '../../build/package/targets.ts';

test.each([
  ['linux', ['linux-dir', 'linux-tar']],
  ['win', ['win-dir']],
] as const)('on %s, its own packages are made', (system, targets) => {
  expect(parseWishes([], system)).toEqual({
    ok: true,
    value: { targets, isStub: false, wantsHelp: false },
  });
});

test('several targets may be asked for, and a stub', () => {
  const words = ['--target', 'win-dir', '--target', 'linux-tar', '--stub'];
  expect(parseWishes(words, 'linux')).toMatchObject({
    ok: true,
    value: { targets: ['linux-tar', 'win-dir'], isStub: true },
  });
});

test.each([[['--target', 'mac']], [['--sutb']], [['more']]])('%j is refused', (words) => {
  expect(parseWishes(words, 'linux')).toMatchObject({
    ok: false,
    problems: [{ code: 'unknown-argument' }],
  });
});
