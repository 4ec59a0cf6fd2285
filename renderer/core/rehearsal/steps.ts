import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId, MediaId } from '#schema/ids.ts';
import { LANGUAGES, type Language } from '#schema/languages.ts';
import type { Media } from '#schema/media.ts';
import type { PageNode } from '#schema/page.ts';
import { pageCount } from '../pages.ts';
import type { World } from '../world.ts';

/** A booth to rehearse. */
export interface RehearsedBooth {
  readonly exhibit: ExhibitId;
  /** Its code and its title, for whoever must find it. */
  readonly name: string;
  /** How many pages its description has in each language. */
  readonly pages: Readonly<Record<Language, number>>;
  /** The files of its pictures, in every size, and of its models: they are read whether or not this page shows them so. */
  readonly pictures: readonly string[];
  readonly models: readonly string[];
  /** All its files: these, and its films and recordings. */
  readonly files: readonly string[];
}

/** The languages in which every page is drawn: the one a visit starts in, then the others. */
export function languagesToRehearse(first: Language): readonly Language[] {
  return [first, ...LANGUAGES.filter((language) => language !== first)];
}

/** Every booth that is rehearsed, in the exhibition's order, named in a language. */
export function boothsToRehearse(world: World, language: Language): readonly RehearsedBooth[] {
  return world.exhibition.exhibits.map((exhibit) => {
    const media = mediaAt(exhibit, world);
    const filesOfKind = (kind: Media['kind']) =>
      media.filter((each) => each.kind === kind).flatMap(filesOf);
    return {
      exhibit: exhibit.id,
      name: `${exhibit.code} ${exhibit.title[language]}`,
      pages: {
        'zh-Hans': pageCount(exhibit, 'zh-Hans', false),
        en: pageCount(exhibit, 'en', false),
        'zh-Hant': pageCount(exhibit, 'zh-Hant', false),
      },
      pictures: filesOfKind('picture'),
      models: filesOfKind('model'),
      files: media.flatMap(filesOf),
    };
  });
}

/** Everything that stands at a booth besides words, in any language, each once. */
function mediaAt(exhibit: Exhibit, world: World): readonly Media[] {
  const pages = Object.values(exhibit.pages).flat();
  const ids = new Set<MediaId>(pages.flatMap(({ children }) => children.flatMap(mediaOf)));
  if (exhibit.cover) ids.add(exhibit.cover.media);
  if (exhibit.model !== undefined) ids.add(exhibit.model);
  return [...ids].flatMap((id) => world.exhibition.media[id] ?? []);
}

function mediaOf(node: PageNode): readonly MediaId[] {
  if (node.type === 'media') return [node.media];
  return node.type === 'element' ? node.children.flatMap(mediaOf) : [];
}

function filesOf(media: Media): readonly string[] {
  if (media.kind === 'picture') return media.sizes.map(({ path }) => path);
  const captions = media.kind === 'film' ? media.captions.map(({ file }) => file.path) : [];
  return [media.file.path, ...captions];
}
