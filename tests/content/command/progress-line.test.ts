import { describe, expect, it } from 'vitest';
import { progressLine, progressText } from '../../../build/content/command/progress-line.ts';

/** A screen that keeps what is written to it. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), written };
}

describe('the line of progress', () => {
  it.each([
    [0, 83_200_000, 500, '0.0 KB / 83.2 MB'],
    [20_800_000, 83_200_000, 3000, '20.8 MB / 83.2 MB，还要约 9 秒 / about 9 s left'],
    [1_000_000, 2_000_000_000, 1000, '1.0 MB / 2.00 GB，还要约 34 分钟 / about 34 min left'],
    [83_200_000, 83_200_000, 9000, '83.2 MB / 83.2 MB'],
  ])(
    'tells bytes, and what time is left once that can be guessed: %d of %d',
    (done, all, ms, text) => {
      expect(progressText(done, all, ms)).toBe(text);
    },
  );

  it('changes four times a second at most, and ends the line when all is done', () => {
    const terminal = screen(true);
    let now = 0;
    const watch = progressLine(terminal, () => now);
    for (const at of [0, 100, 200, 260, 300]) {
      now = at;
      watch(at, 1000);
    }
    watch(1000, 1000);
    expect(terminal.written).toHaveLength(3);
    expect(terminal.written.map((line) => line.endsWith('\n'))).toEqual([false, false, true]);
  });

  it('is not written into a file', () => {
    const file = screen(false);
    progressLine(file)(1, 1);
    expect(file.written).toEqual([]);
  });
});
