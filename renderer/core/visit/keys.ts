import type { VisitEvent } from './events.ts';
import type { Visit } from './state.ts';

/** One press of an arrow turns by so much, in radians. */
const TURN = Math.PI / 12;

/** What a key says; letters count in either case. */
const KEYS: ReadonlyMap<string, VisitEvent> = new Map<string, VisitEvent>([
  ['ArrowLeft', { kind: 'turned', by: TURN }],
  ['ArrowRight', { kind: 'turned', by: -TURN }],
  ['ArrowUp', { kind: 'stepped', back: false }],
  ['ArrowDown', { kind: 'stepped', back: true }],
  ['Home', { kind: 'homeTapped' }],
  ['Escape', { kind: 'closed' }],
  ['Backspace', { kind: 'wentBack' }],
  ['m', { kind: 'wayChosen', way: 'plan' }],
  ['l', { kind: 'wayChosen', way: 'list' }],
  ['a', { kind: 'sheetOpened', sheet: 'comfort' }],
  ['/', { kind: 'sheetOpened', sheet: 'search' }],
  ['?', { kind: 'sheetOpened', sheet: 'help' }],
]);

/** While a description lies open, arrows turn its pages. */
const PAGE_KEYS: ReadonlyMap<string, VisitEvent> = new Map<string, VisitEvent>([
  ['ArrowLeft', { kind: 'pageTurned', by: -1 }],
  ['ArrowRight', { kind: 'pageTurned', by: 1 }],
]);

/** What a key (its DOM name) means in a visit; null: nothing. Who searches types letters, and only Escape is not one. */
export function keyMeaning(key: string, { mode, sheet, open }: Visit): VisitEvent | null {
  if (mode === 'attract' || (sheet === 'search' && key !== 'Escape')) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const page = open === null ? undefined : PAGE_KEYS.get(name);
  return page ?? KEYS.get(name) ?? null;
}
