import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId, MediaId } from '#schema/ids.ts';
import type { PageNode } from '#schema/page.ts';
import type { Language } from '#schema/text.ts';
import { pageCount } from '../pages.ts';
import type { World } from '../world.ts';

/** A booth to rehearse. */
export interface RehearsedBooth {
  readonly exhibit: ExhibitId;
  /** Its code and its title, for whoever must find it. */
  readonly name: string;
  /** How many pages its description has. */
  readonly pages: number;
  /** The files of its models, as the release names them: they are read though nobody turns them. */
  readonly models: readonly string[];
}

/** Every booth that is rehearsed, in the exhibition's order. */
export function boothsToRehearse(world: World, language: Language): readonly RehearsedBooth[] {
  return world.exhibition.exhibits.map((exhibit) => ({
    exhibit: exhibit.id,
    name: `${exhibit.code} ${exhibit.title[language]}`,
    pages: pageCount(exhibit, language, false),
    models: modelsOf(exhibit, world),
  }));
}

function modelsOf(exhibit: Exhibit, world: World): readonly string[] {
  const pages = Object.values(exhibit.pages).flat();
  const ids = new Set<MediaId>(pages.flatMap(({ children }) => children.flatMap(mediaOf)));
  if (exhibit.model !== undefined) ids.add(exhibit.model);
  return [...ids].flatMap((id) => {
    const media = world.exhibition.media[id];
    return media?.kind === 'model' ? [media.file.path] : [];
  });
}

function mediaOf(node: PageNode): readonly MediaId[] {
  if (node.type === 'media') return [node.media];
  return node.type === 'element' ? node.children.flatMap(mediaOf) : [];
}
