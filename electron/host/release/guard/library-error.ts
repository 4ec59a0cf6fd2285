import type { GuardCode } from './guard-problem.ts';

/**
 * What the library says, and what it means for us, first match first. Text, because it wraps the reasons of half its errors
 * as text; its version is pinned, and a test provokes each.
 */
const MEANINGS: readonly (readonly [RegExp, GuardCode])[] = [
  [/Failed to persist/, 'no-scratch'],
  [/is expired/, 'expired'],
  [/was signed by \d+\/\d+ keys/, 'bad-signature'],
  [/multiple signatures found/, 'bad-signature'],
  [/less than current version/, 'rollback'],
  [/Expected (length|hash|version)|match (timestamp|snapshot version)|algorithm/, 'damaged'],
];

/** The reason behind an error that the library threw; what it does not name has not the form of a publication. */
export function meaningOf(error: unknown): GuardCode {
  const text = String(error);
  return MEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 'not-a-publication';
}
