import { describe, expect, test } from 'vitest';
import { HELP, parseFlags } from '../../build/bootstrap/flags.mjs';

const NOTHING = {
  shell: null,
  windowed: false,
  port: null,
  content: null,
  config: null,
  data: null,
  media: [],
  help: false,
};

function wishes(...args: readonly string[]): unknown {
  const read = parseFlags(args);
  return 'wishes' in read ? read.wishes : read.problem.en;
}

test('no flag leaves everything to the machine', () => {
  expect(wishes()).toEqual(NOTHING);
});

test('every flag is read, with a space or an equals sign', () => {
  const all = {
    shell: 'serve',
    windowed: true,
    port: 0,
    content: 'a b',
    config: 'k.json',
    data: 'd',
    media: ['m', 'n'],
    help: false,
  };
  expect(
    wishes(
      '--shell',
      'serve',
      '--windowed',
      '--port',
      '0',
      '--content',
      'a b',
      '--config',
      'k.json',
      '--data',
      'd',
      '--medium',
      'm',
      '--medium',
      'n',
    ),
  ).toEqual(all);
  expect(
    wishes(
      '--shell=serve',
      '--windowed',
      '--port=0',
      '--content=a b',
      '--config=k.json',
      '--data=d',
      '--medium=m',
      '--medium=n',
    ),
  ).toEqual(all);
});

test('a value may hold an equals sign', () => {
  expect(wishes('--content=a=b')).toEqual({ ...NOTHING, content: 'a=b' });
});

describe('a mistake is answered with a sentence that names it', () => {
  test.each([
    [['--shel', 'serve'], 'There is no option “--shel”'],
    [['serve'], 'There is no option “serve”'],
    [['--shell', 'firefox'], 'not “firefox”'],
    [['--shell'], '--shell needs a value'],
    [['--content', '--windowed'], '--content needs a value'],
    [['--config='], '--config needs a value'],
    [['--port', 'http'], 'not “http”'],
    [['--port', '65536'], 'not “65536”'],
    [['--port', '-1'], 'not “-1”'],
    [['--port', '80.5'], 'not “80.5”'],
  ])('%j', (args, sentence) => {
    expect(wishes(...args)).toContain(sentence);
  });
});

test('the help names every flag, in both languages', () => {
  for (const flag of ['--shell', '--windowed', '--port', '--content', '--config', '--help'])
    expect(HELP).toMatch(new RegExp(`${flag}[^\\n]*\\n?[^\\n]*[\\u4e00-\\u9fff]`));
  expect(HELP).toContain('electron|chromium|serve');
});
