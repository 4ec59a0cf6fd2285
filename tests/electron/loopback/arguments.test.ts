import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments, USAGE } from '../../../electron/loopback/arguments.ts';

test('without arguments the host serves, with the defaults', () => {
  expect(parseArguments([])).toEqual({
    ok: true,
    value: { shell: 'serve', windowed: false, media: [], help: false },
  });
});

test('every argument is understood', () => {
  const line =
    '--shell chromium --windowed --port 0 --release r --page p --config c --data d --medium /m --chromium b --profile f --help';
  expect(parseArguments(line.split(' '))).toEqual({
    ok: true,
    value: {
      shell: 'chromium',
      windowed: true,
      port: 0,
      release: 'r',
      page: 'p',
      config: 'c',
      data: 'd',
      media: [resolve('/m')],
      chromium: 'b',
      profile: 'f',
      help: true,
    },
  });
  for (const word of line.split(' ').filter((part) => part.startsWith('--')))
    expect(USAGE).toContain(word);
});

test.each([
  [['--shell', 'firefox'], /--shell .*firefox/],
  [['--port', '65536'], /--port .*65536/],
  [['--port', 'web'], /--port .*web/],
  [['--port='], /--port/],
  [['--prot', '1'], /--help.*--prot/],
  [['folder'], /--help.*folder/],
])('%j is refused with a sentence that names it', (argv, sentence) => {
  const parsed = parseArguments(argv);
  expect(parsed.ok ? [] : parsed.problems).toEqual([expect.stringMatching(sentence)]);
});
