import { describe, expect, it } from 'vitest';
import type { MediaProblemCode } from '../../../build/content/media/media-problem.ts';
import { problem } from '../../../build/content/problems/problem.ts';
import { inChinese } from '../support/in-chinese.ts';

/** Every reason for which a media file is refused; one that is missing here does not compile. */
const REASONS: Readonly<Record<MediaProblemCode, true>> = {
  'media-unreadable': true,
  'format-unknown': true,
  'format-unsupported': true,
  'ending-differs': true,
  'file-too-large': true,
  'picture-broken': true,
  'picture-animated': true,
  'picture-too-many-pixels': true,
  'picture-shape': true,
  'svg-broken': true,
  'svg-forbidden': true,
  'svg-too-complex': true,
  'svg-text': true,
  'glyph-missing': true,
  'model-broken': true,
  'model-external': true,
  'model-extension': true,
  'model-too-complex': true,
  'model-too-many-triangles': true,
  'film-broken': true,
  'film-codec': true,
  'film-profile': true,
  'captions-broken': true,
};

describe('a refused media file', () => {
  it.each(Object.keys(REASONS) as MediaProblemCode[])('says in Chinese why: %s', (reason) => {
    const about = { name: 'cover.svg', reason, detail: 'line 3: <script>' };
    const { message, fix } = problem('media-refused', { file: 'a', line: null }, about);
    expect(message).toContain('“cover.svg”');
    expect(message).toContain('“line 3: <script>”');
    expect(inChinese(message), message).toBe(true);
    expect(inChinese(fix), fix).toBe(true);
  });
});
