import type { Input } from 'electron';

/** Chords that help a visitor with a keyboard to write in the search field. */
const WRITING_KEYS = new Set(['a', 'c', 'v', 'x', 'z']);

/** F1 to F24: full screen, developer tools, caret browsing, reload. */
const FUNCTION_KEY = /^F\d{1,2}$/;

/** Keys of a multimedia keyboard that steer a browser or the machine. */
const STEERING_KEY = /^(Browser|Launch|Power|Sleep|PrintScreen)/;

/** Whether a key press must not reach the page or the engine, because it leads out of the exhibition. */
export function isForbiddenKey(
  press: Pick<Input, 'key' | 'control' | 'meta' | 'alt' | 'shift'>,
): boolean {
  if (FUNCTION_KEY.test(press.key) || STEERING_KEY.test(press.key)) return true;
  if (press.alt || press.meta) return true;
  // Control by itself silences a screen reader.
  if (!press.control || press.key === 'Control') return false;
  return press.shift || !WRITING_KEYS.has(press.key.toLowerCase());
}
