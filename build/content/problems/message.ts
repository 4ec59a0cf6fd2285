/** How much a problem matters: an error keeps its exhibit out of the release, a reminder does not. */
export type Severity = 'error' | 'reminder';

/** One kind of problem, in staff's words: what is wrong, and how to put it right. */
export interface Message<P> {
  readonly severity: Severity;
  readonly says: (about: P) => string;
  readonly fix: (about: P) => string;
}

/** The messages of a group of problems, by code; `P` gives what each has to know. */
export type Messages<P> = { readonly [Code in keyof P]: Message<P[Code]> };

/** What a problem has to know that is about nothing in particular. */
export type Nothing = Readonly<Record<never, never>>;

/** A list in Chinese, each part in quotation marks, cut after `most` parts. */
export function quoted(parts: readonly string[], most = 12): string {
  const shown = parts.slice(0, most).map((part) => `“${part}”`);
  return `${shown.join('、')}${parts.length > most ? '等' : ''}`;
}
