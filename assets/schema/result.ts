/** What a step that may fail gives back: its value, or every problem it found. Expected failures are values; bugs throw. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly P[] };

/** A success holding `value`. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** A failure holding the problems, in the order they were found. */
export function failed<P>(problems: readonly P[]): Result<never, P> {
  return { ok: false, problems };
}
