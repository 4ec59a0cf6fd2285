import { buildWorld, type World } from '#core/world.ts';
import { type ParseProblem, parseExhibition } from '#schema/parse.ts';
import { failed, ok, type Result } from '#schema/result.ts';
import type { GivenExhibition, KioskApi } from './kiosk-api.ts';

/** Why there is nothing to show. */
export type LoadProblem =
  | { readonly code: 'unreachable'; readonly detail: string }
  | { readonly code: 'invalid'; readonly problems: readonly ParseProblem[] };

/** A release that can be shown. */
export interface LoadedWorld {
  readonly world: World;
  /** The hash of the whole release; null when the machine does not name it. */
  readonly contentHash: string | null;
}

/** Fetches the release, parses it with the schema it was compiled with, and builds its world. */
export async function loadWorld(
  api: Pick<KioskApi, 'loadExhibition'>,
): Promise<Result<LoadedWorld, LoadProblem>> {
  let given: GivenExhibition;
  try {
    given = await api.loadExhibition();
  } catch (error) {
    // Translated: the caller shows calm words and tries again.
    return failed([{ code: 'unreachable', detail: String(error) }]);
  }
  const parsed = parseExhibition(given.json);
  return parsed.ok
    ? ok({ world: buildWorld(parsed.value), contentHash: given.contentHash })
    : failed([{ code: 'invalid', problems: parsed.problems }]);
}
