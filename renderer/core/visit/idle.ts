/** Whether a visitor is still there: touching, perhaps gone and being asked, or gone. */
export type Idle =
  | { readonly kind: 'here' }
  | { readonly kind: 'asking'; readonly secondsLeft: number }
  | { readonly kind: 'gone' };

/** Without a touch for this long in hall, plan or list, the kiosk asks; in seconds. */
const PATIENCE = 60;
/** On a page of text it waits at least this long, in seconds: people read without touching. */
const READING_PATIENCE = 90;
/** How long the question stands, in seconds; WCAG 2.2, success criterion 2.2.1 demands 20. */
const QUESTION = 20;

/**
 * What `silence` seconds without a touch mean, while a text of `reading` seconds lies open (0: none).
 * A text that takes longer than the usual patience is given its own length and half again.
 */
export function idleState(silence: number, reading: number): Idle {
  const patience = reading > 0 ? Math.max(READING_PATIENCE, reading * 1.5) : PATIENCE;
  if (silence < patience) return { kind: 'here' };
  const left = Math.ceil(patience + QUESTION - silence);
  return left > 0 ? { kind: 'asking', secondsLeft: left } : { kind: 'gone' };
}
