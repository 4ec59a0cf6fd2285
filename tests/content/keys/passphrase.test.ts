import { writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { readKey } from '../../../build/content/keys/key-file.ts';
import {
  passphrasesFromFile,
  passphrasesFromTerminal,
  unlock,
} from '../../../build/content/keys/passphrase.ts';
import { codesOf, type Desk, done, makeDesk, PASSPHRASE } from './made-keys.ts';

const WHOSE = { zh: '钥匙', en: 'the key' };
const desks: Desk[] = [];
afterEach(async () => {
  await Promise.all(desks.splice(0).map(({ remove }) => remove()));
});

/** A terminal at which a person types some lines, one after each question. */
function terminal(...lines: readonly string[]) {
  const input = Object.assign(new PassThrough(), {
    setRawMode: (raw: boolean) => modes.push(raw),
  });
  const modes: boolean[] = [];
  /** Whether the letters were hidden when a question was put. */
  const hidden: boolean[] = [];
  const shown: string[] = [];
  const waiting = [...lines];
  const write = (text: string): void => {
    if (text.endsWith(': ')) hidden.push(modes.at(-1) === true);
    shown.push(text);
    const line = text.endsWith(': ') ? waiting.shift() : undefined;
    if (line !== undefined) setImmediate(() => input.write(line));
  };
  return { input, output: { write }, shown, modes, hidden };
}

describe('a passphrase typed at a terminal', () => {
  it('is asked for twice in both languages, and not a character of it is shown', async () => {
    const at = terminal('long enough 口令\r', 'long enough 口令\r\n');
    expect(await passphrasesFromTerminal(at).choose(WHOSE)).toEqual({
      ok: true,
      value: 'long enough 口令',
    });
    expect(at.shown.join('')).not.toMatch(/enough 口令/);
    expect(at.shown[0]).toMatch(/口令.* \/ Choose a passphrase/);
    expect(at.hidden).toEqual([true, true]);
    expect(at.modes).toEqual([true, false, true, false]);
  });

  it('may be mended with the backspace key', async () => {
    const at = terminal('long enoufgh\u007f\u007f\u007f\u007fugh!\r');
    const typed = await passphrasesFromTerminal(at).recall(WHOSE, false);
    expect(typed).toEqual({ ok: true, value: 'long enough!' });
  });

  it.each([
    [['long enough\r', 'long enough?\r'], 'passphrase-differs'],
    [['short\r'], 'passphrase-short'],
    [['long en\u0003'], 'cancelled'],
  ])('%j is refused', async (lines, code) => {
    expect(codesOf(await passphrasesFromTerminal(terminal(...lines)).choose(WHOSE))).toEqual([
      code,
    ]);
  });

  it('may be wrong twice', async () => {
    const desk = await makeDesk();
    desks.push(desk);
    const found = done(await readKey((await desk.makeKeys()).author));
    const right = `${PASSPHRASE}\r`;
    const lucky = passphrasesFromTerminal(terminal('wrong one\r', 'another one\r', right));
    expect(codesOf(await unlock(found, lucky))).toEqual(['ok']);
    const unlucky = passphrasesFromTerminal(terminal('wrong\r', 'wrong\r', 'wrong\r', right));
    expect(codesOf(await unlock(found, unlucky))).toEqual(['passphrase-wrong']);
  });
});

describe('a passphrase from a file', () => {
  it('is its first line', async () => {
    const desk = await makeDesk();
    desks.push(desk);
    await writeFile(desk.passphraseFile, 'the first line\r\nanother\n');
    const passphrases = passphrasesFromFile(desk.passphraseFile);
    expect(await passphrases.choose(WHOSE)).toEqual({ ok: true, value: 'the first line' });
    await writeFile(desk.passphraseFile, '\n');
    expect(codesOf(await passphrases.recall(WHOSE, false))).toEqual(['passphrase-unreadable']);
    expect(codesOf(await passphrasesFromFile('/nowhere').choose(WHOSE))).toEqual([
      'passphrase-unreadable',
    ]);
  });
});
