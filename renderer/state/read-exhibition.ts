import type { Exhibition } from '#schema/exhibition.ts';
import { failed, ok, type Result } from '#schema/result.ts';
import type { GivenFile } from './fetch-file.ts';

/** Why there is nothing to show: the machine gives nothing, or what it gives is no text to be read. */
export interface ReadProblem {
  readonly code: 'unreachable' | 'garbled';
  readonly detail: string;
}

/** A release that can be shown. */
export interface ReadExhibition {
  readonly exhibition: Exhibition;
  /** The hash of the whole release; null when the machine does not name it. */
  readonly contentHash: string | null;
}

/**
 * Reads the exhibition that the machine gave. That it is one the machine has made sure of: it opens no release that the schema
 * refuses, and page and machine are one program. Looked through once more here, a thousand exhibits would hold the doors
 * shut for half a second.
 */
export function readExhibition(given: GivenFile): Result<ReadExhibition, ReadProblem> {
  const { bytes, detail, contentHash } = given;
  if (bytes === null) return failed([{ code: 'unreachable', detail }]);
  try {
    const exhibition = JSON.parse(new TextDecoder().decode(bytes)) as Exhibition;
    return ok({ exhibition, contentHash });
  } catch (error) {
    return failed([{ code: 'garbled', detail: String(error) }]);
  }
}
