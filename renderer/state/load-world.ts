import { buildWorld, type World } from '#core/world.ts';
import { type ParseProblem, parseExhibition } from '#schema/parse.ts';
import { failed, ok, type Result } from '#schema/result.ts';
import type { KioskApi } from './kiosk-api.ts';

/** Why there is nothing to show. */
export type LoadProblem =
  | { readonly code: 'unreachable'; readonly detail: string }
  | { readonly code: 'invalid'; readonly problems: readonly ParseProblem[] };

/** Fetches the release on show, parses it with the schema it was compiled with, and builds its world. */
export async function loadWorld(api: KioskApi): Promise<Result<World, LoadProblem>> {
  let json: unknown;
  try {
    json = await api.loadExhibition();
  } catch (error) {
    // Translated: the caller shows calm words and tries again.
    return failed([{ code: 'unreachable', detail: String(error) }]);
  }
  const parsed = parseExhibition(json);
  return parsed.ok
    ? ok(buildWorld(parsed.value))
    : failed([{ code: 'invalid', problems: parsed.problems }]);
}
