import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments } from '../../../electron/shell/arguments.ts';

const here = resolve('/kiosk');

test('without arguments, everything is as it comes', () => {
  expect(parseArguments([], here)).toEqual({
    ok: true,
    value: {
      release: null,
      page: null,
      config: null,
      data: null,
      media: [],
      windowed: false,
      selfTest: false,
    },
  });
});

test('every argument is read, and paths become absolute', () => {
  const words =
    '--release r --page=p --config /c.json --data d --medium a --medium /b --windowed --self-test'.split(
      ' ',
    );
  expect(parseArguments(words, here)).toEqual({
    ok: true,
    value: {
      release: resolve(here, 'r'),
      page: resolve(here, 'p'),
      config: resolve('/c.json'),
      data: resolve(here, 'd'),
      media: [resolve(here, 'a'), resolve('/b')],
      windowed: true,
      selfTest: true,
    },
  });
});

test("the engine's own switches are no mistake", () => {
  const read = parseArguments(['--ozone-platform=x11', '--user-data-dir=/u', '--windowed'], here);
  expect(read).toMatchObject({ ok: true, value: { windowed: true } });
});

test.each([[['--release']], [['--config=']], [['--page', '--windowed']]])(
  '%s lacks its path, and that is said',
  (words) => {
    expect(parseArguments(words, here)).toMatchObject({
      ok: false,
      problems: [{ code: 'argument-without-value' }],
    });
  },
);
