/** Whether a visitor is still there: touching, perhaps gone and being asked, or gone. */
export type Idle =
  | { readonly kind: 'here' }
  | { readonly kind: 'asking'; readonly secondsLeft: number }
  | { readonly kind: 'gone' };

/** What makes a kiosk more or less patient with silence. */
export interface Patience {
  /** How long the text that lies open takes to read, in seconds; 0: none lies open. */
  readonly reading: number;
  /** A film, a recording or a tour runs. */
  readonly playing: boolean;
  /** Somebody asked for large letters, reach or the like. */
  readonly comforted: boolean;
  /** A guide of the house leads a group. */
  readonly docent: boolean;
  /** Others are queueing: staff set the kiosk to holidays. */
  readonly holiday: boolean;
}

/** Without a touch for this long in hall, plan or list, the kiosk asks; in seconds (on holidays). */
const SILENCE = { usual: 60, holiday: 40 } as const;
/** On a page of text it waits at least this long, in seconds: people read without touching. */
const READING = { usual: 90, holiday: 60 } as const;
/** While something plays nobody is asked; but nothing plays to an empty room for longer than this, in seconds. */
const PLAYING = 600;
/** A guide talks for long without touching; but one who forgot to end must not keep the kiosk, in seconds. */
const DOCENT = 1800;
/** Who asked for comfort has this many times the time (WCAG 2.2, success criterion 2.2.1: ten times the default). */
const COMFORTED = 10;
/** How long the question stands, in seconds; WCAG 2.2, success criterion 2.2.1 demands 20. */
const QUESTION = 20;

/** What `silence` seconds without a touch mean. */
export function idleState(silence: number, patience: Patience): Idle {
  const longest = patienceOf(patience);
  if (silence < longest) return { kind: 'here' };
  const left = Math.ceil(longest + QUESTION - silence);
  return left > 0 ? { kind: 'asking', secondsLeft: left } : { kind: 'gone' };
}

/** A text that takes longer than the usual patience is given its own length and half again. */
function patienceOf({ reading, playing, comforted, docent, holiday }: Patience): number {
  if (docent) return DOCENT;
  const pace = holiday ? 'holiday' : 'usual';
  const silent = reading > 0 ? Math.max(READING[pace], reading * 1.5) : SILENCE[pace];
  const given = silent * (comforted ? COMFORTED : 1);
  return playing ? Math.max(given, PLAYING) : given;
}
