import type { Exhibition } from '#schema/exhibition.ts';
import { type ParseProblem, parseExhibition } from '#schema/parse.ts';
import { failed, ok, type Result } from '#schema/result.ts';
import { fetchExhibition, type GivenExhibition } from './fetch-exhibition.ts';

/** Why there is nothing to show. */
export type ReadProblem =
  | { readonly code: 'unreachable'; readonly detail: string }
  | { readonly code: 'invalid'; readonly problems: readonly ParseProblem[] };

/** A release that can be shown. */
export interface ReadExhibition {
  readonly exhibition: Exhibition;
  /** The hash of the whole release; null when the machine does not name it. */
  readonly contentHash: string | null;
}

/** Fetches the release at an address and parses it with the schema it was compiled with. */
export async function readExhibition(folder: string): Promise<Result<ReadExhibition, ReadProblem>> {
  let given: GivenExhibition;
  try {
    given = await fetchExhibition(folder);
  } catch (error) {
    // Translated: the caller shows calm words and tries again.
    return failed([{ code: 'unreachable', detail: String(error) }]);
  }
  const parsed = parseExhibition(given.json);
  return parsed.ok
    ? ok({ exhibition: parsed.value, contentHash: given.contentHash })
    : failed([{ code: 'invalid', problems: parsed.problems }]);
}
