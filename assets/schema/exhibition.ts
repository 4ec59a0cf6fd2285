import * as z from 'zod/mini';
import { type ExhibitId, exhibitId, type MediaId, mediaId, type ZoneId, zoneId } from './ids.ts';
import type { Language } from './languages.ts';
import { type Media, media } from './media.ts';
import { type Page, page } from './page.ts';
import { PATTERNS, type Pattern } from './patterns.ts';
import { type LocalText, language, localText } from './text.ts';

/** The number of this format. A new field means a new number and a migration, unless releases without it stay what they were. */
export const EXHIBITION_FORMAT = 1;

/** The pictograms a zone may carry; each stands beside a word, never alone. */
export const ICONS = [
  'layers',
  'megaphone',
  'brain',
  'telescope',
  'award',
  'scan-face',
  'chart',
  'building',
  'leaf',
  'cpu',
  'rocket',
  'heart',
] as const;
/** A zone's pictogram. */
export type Icon = (typeof ICONS)[number];

/** A part of the hall: a place with a colour, a number and a word. */
export interface Zone {
  readonly id: ZoneId;
  /** The number on its wall, from 1; unique. */
  readonly number: number;
  /** Its colour on a light ground, `#rrggbb`; contrast with the paper ground at least 4.5 : 1. */
  readonly colour: string;
  readonly icon: Icon;
  readonly pattern: Pattern;
  readonly name: LocalText;
  /** One sentence: what stands here. */
  readonly lead: LocalText;
}

/** Where a statement comes from: who said it and when. No link: the kiosk has no network. */
export interface Source {
  readonly outlet: LocalText;
  /** `2024-04-29`, `2024-04`, `2024` or `undated`. */
  readonly date: string;
}

/** How an exhibit's text in one language came to be. */
export type Origin = 'written' | 'converted' | 'missing';

/** What a search matches besides the texts. */
export interface SearchKeys {
  /**
   * The syllables, every reading kept, of the title, of each other name and of the lead, in this order, with an empty
   * list between two. Only those of the title where nothing else was read.
   */
  readonly pinyin: readonly (readonly string[])[];
  /** Names it is also known by, tags, maker and zone, in every language; a line each. */
  readonly words: string;
}

/** An exhibit: one achievement, shown in one booth of the same id. */
export interface Exhibit {
  readonly id: ExhibitId;
  readonly zone: ZoneId;
  /** What stands on the booth's sign: zone number and place in the zone, such as `3-2`. */
  readonly code: string;
  readonly title: LocalText;
  readonly lead: LocalText;
  /** Who made it; absent when unknown. */
  readonly maker?: LocalText;
  readonly year?: number;
  readonly tags: readonly LocalText[];
  /** The picture on the booth's wall and at the head of the text; absent when it has none. */
  readonly cover?: { readonly media: MediaId; readonly alt: LocalText };
  /** The model on the booth's plinth; absent when it has none. */
  readonly model?: MediaId;
  readonly pages: Readonly<Record<Language, readonly Page[]>>;
  readonly origin: Readonly<Record<Language, Origin>>;
  readonly sources: readonly Source[];
  /** Whole seconds a visitor needs to read it, by language. */
  readonly readingSeconds: Readonly<Record<Language, number>>;
  readonly search: SearchKeys;
}

/** On which side of the axis a zone opens, seen from the entrance. */
export type Side = 'west' | 'east';

/** Where the author wants zones; zones not named follow the built-in order. Booths follow the order of `exhibits`. */
export interface Layout {
  readonly sides: Readonly<Record<string, Side>>;
}

/** What the interface says otherwise than it would by itself: by language, then by key of `assets/strings`, such as `tour.title`. */
export type OwnWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The whole exhibition, as a kiosk reads it. Zones and exhibits stand in the order in which they are shown. */
export interface Exhibition {
  readonly format: typeof EXHIBITION_FORMAT;
  readonly id: string;
  readonly name: LocalText;
  /** The house it stands in. */
  readonly venue: LocalText;
  /** One sentence under the name. */
  readonly lead: LocalText;
  readonly languages: readonly Language[];
  readonly zones: readonly Zone[];
  readonly exhibits: readonly Exhibit[];
  readonly layout: Layout;
  readonly media: Readonly<Record<string, Media>>;
  /** Absent where the interface keeps its own words. */
  readonly words?: OwnWords;
}

const colour: z.ZodMiniType<string> = z.string().check(z.regex(/^#[0-9a-f]{6}$/));
const number: z.ZodMiniType<number> = z.int().check(z.minimum(1), z.maximum(99));
const seconds: z.ZodMiniType<number> = z.int().check(z.nonnegative());

const zone: z.ZodMiniType<Zone> = z.strictObject({
  id: zoneId,
  number,
  colour,
  icon: z.enum(ICONS),
  pattern: z.enum(PATTERNS),
  name: localText,
  lead: localText,
});

const source: z.ZodMiniType<Source> = z.strictObject({
  outlet: localText,
  date: z.string().check(z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|undated)$/)),
});

const origin: z.ZodMiniType<Origin> = z.enum(['written', 'converted', 'missing']);
const pages: z.ZodMiniType<readonly Page[]> = z.array(page).check(z.minLength(1));

/** One value per language. */
function perLanguage<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Record<Language, T>> {
  return z.strictObject({ 'zh-Hans': value, en: value, 'zh-Hant': value });
}

const exhibit: z.ZodMiniType<Exhibit> = z.strictObject({
  id: exhibitId,
  zone: zoneId,
  code: z.string().check(z.regex(/^\d{1,2}-\d{1,4}$/)),
  title: localText,
  lead: localText,
  maker: z.exactOptional(localText),
  year: z.exactOptional(z.int().check(z.minimum(1000), z.maximum(9999))),
  tags: z.array(localText),
  cover: z.exactOptional(z.strictObject({ media: mediaId, alt: localText })),
  model: z.exactOptional(mediaId),
  pages: perLanguage(pages),
  origin: perLanguage(origin),
  sources: z.array(source),
  readingSeconds: perLanguage(seconds),
  search: z.strictObject({ pinyin: z.array(z.array(z.string())), words: z.string() }),
});

/** Accepts the shape of an exhibition. What a shape cannot say is checked by `parseExhibition`. */
export const exhibition: z.ZodMiniType<Exhibition> = z.strictObject({
  format: z.literal(EXHIBITION_FORMAT),
  id: z.string().check(z.minLength(1)),
  name: localText,
  venue: localText,
  lead: localText,
  languages: z.array(language).check(z.minLength(1)),
  zones: z.array(zone).check(z.minLength(1)),
  exhibits: z.array(exhibit).check(z.minLength(1)),
  layout: z.strictObject({ sides: z.record(z.string(), z.enum(['west', 'east'])) }),
  media: z.record(z.string(), media),
  words: z.exactOptional(perLanguage(z.record(z.string(), z.string().check(z.minLength(1))))),
});
