import { failed, type Result } from '#schema/result.ts';

/**
 * What can be wrong with a file that is not text.
 * - `media-unreadable`: it is not there, or the disk will not give it.
 * - `format-unknown`: it begins like nothing that is known here.
 * - `format-unsupported`: known, but not for an exhibition (BMP, HEIC, TIFF, MOV, PDF …).
 * - `ending-differs`: its name says one kind, its bytes another.
 * - `file-too-large`: more bytes than its kind may have.
 * - `picture-broken`, `picture-animated`, `picture-too-many-pixels`, `picture-shape`: as they say; the last is a picture
 *   longer than six times its width, or the other way round.
 * - `svg-broken`: not well-formed, or no `viewBox`. `svg-forbidden`: something that a drawing may not contain.
 *   `svg-too-complex`: too many or too deeply nested elements. `svg-text`: a text written in another way than is drawn here.
 * - `glyph-missing`: a text in a drawing has a character that the bundled font lacks.
 * - `model-broken`, `model-external`, `model-extension`, `model-too-complex`, `model-too-many-triangles`: the third needs a
 *   part of glTF that the kiosk does not have (Draco, KTX2).
 * - `film-broken`: no pictures found. `film-codec`: the pictures or the sound are coded in a way that the kiosk cannot play.
 *   `film-profile`: they are H.264, but of a kind that asks too much. `captions-broken`: no subtitles could be read from the
 *   file beside the film.
 */
export type MediaProblemCode =
  | 'media-unreadable'
  | 'format-unknown'
  | 'format-unsupported'
  | 'ending-differs'
  | 'file-too-large'
  | 'picture-broken'
  | 'picture-animated'
  | 'picture-too-many-pixels'
  | 'picture-shape'
  | 'svg-broken'
  | 'svg-forbidden'
  | 'svg-too-complex'
  | 'svg-text'
  | 'glyph-missing'
  | 'model-broken'
  | 'model-external'
  | 'model-extension'
  | 'model-too-complex'
  | 'model-too-many-triangles'
  | 'film-broken'
  | 'film-codec'
  | 'film-profile'
  | 'captions-broken';

/** What is wrong with a media file; `detail` quotes the place or the numbers, for whoever mends it. */
export interface MediaProblem {
  readonly code: MediaProblemCode;
  readonly detail: string;
}

/** A failure with one problem. */
export function refuse(code: MediaProblemCode, detail: string): Result<never, MediaProblem> {
  return failed([{ code, detail }]);
}
