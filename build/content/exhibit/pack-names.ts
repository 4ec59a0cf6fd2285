import type { MediaId } from '#schema/ids.ts';
import type { Media } from '#schema/media.ts';
import { toTraditional } from '../language/traditional.ts';
import { mediaOf } from '../markdown/draft-page.ts';
import type { MediaProblem } from '../media/media-problem.ts';
import type { MediaStore } from '../media/media-store.ts';
import { packMedia } from '../media/pack-media.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import type { ExhibitDraft } from './exhibit-draft.ts';
import { endingOf } from './media-names.ts';

/** The media of an exhibit by the name its author gave them: as they are, and with the words in drawings converted. */
export interface PackedNames {
  readonly plain: Readonly<Record<string, MediaId>>;
  readonly converted: Readonly<Record<string, MediaId>>;
  readonly media: Readonly<Record<MediaId, Media>>;
  readonly problems: readonly ContentProblem[];
}

/** Packs every media file that an exhibit names into the store. */
export async function packNames(
  draft: ExhibitDraft,
  absolute: (path: string) => string,
  store: MediaStore,
): Promise<PackedNames> {
  const plain: Record<string, MediaId> = {};
  const converted: Record<string, MediaId> = {};
  const media: Record<MediaId, Media> = {};
  const problems: ContentProblem[] = [];
  const toConvert = namesToConvert(draft);
  for (const [name, path] of Object.entries(draft.media)) {
    const asIs = await packMedia(absolute(path), store);
    if (!asIs.ok) {
      problems.push(...asIs.problems.map((p) => refused(p, name, path)));
      continue;
    }
    plain[name] = asIs.value.id;
    converted[name] = asIs.value.id;
    media[asIs.value.id] = asIs.value.media;
    if (!toConvert.has(name)) continue;
    const turned = await packMedia(absolute(path), store, { convertText: toTraditional });
    if (!turned.ok) {
      problems.push(...turned.problems.map((p) => refused(p, name, path)));
      continue;
    }
    converted[name] = turned.value.id;
    media[turned.value.id] = turned.value.media;
  }
  return { plain, converted, media, problems };
}

/** The drawings in a Chinese text that stands in for a Traditional one: their words have to be turned as well. */
function namesToConvert({ chinese, traditional }: ExhibitDraft): ReadonlySet<string> {
  if (traditional !== null && traditional.pages.length > 0) return new Set();
  const names = chinese.pages.flatMap(({ children }) => mediaOf(children)).map(({ name }) => name);
  return new Set(names.filter((name) => endingOf(name) === 'svg'));
}

function refused({ code, detail }: MediaProblem, name: string, file: string): ContentProblem {
  return problem('media-refused', { file, line: null }, { name, reason: code, detail });
}
