import * as z from 'zod';
import { ICONS, type Icon } from '../exhibition.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { PATTERNS, type Pattern } from '../patterns.ts';
import {
  type WrittenText,
  type WrittenWord,
  writtenLine,
  writtenNumber,
  writtenText,
  writtenWord,
} from './written-text.ts';

/** A zone as written in `exhibition.yaml`. */
export interface AuthoredZone {
  readonly id: string;
  /** The number on its wall; its place in the list when absent. */
  readonly number?: number;
  readonly name: WrittenText;
  readonly lead: WrittenText;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Chosen by its place when absent. */
  readonly icon?: Icon;
  /** Chosen by its place when absent. */
  readonly pattern?: Pattern;
}

/** `exhibition.yaml`: the exhibition's names and its zones, in the order in which a visitor meets them. */
export interface AuthoredExhibition {
  readonly id: string;
  readonly name: WrittenText;
  readonly venue: WrittenText;
  readonly lead: WrittenText;
  /** Every language when absent. */
  readonly languages?: readonly Language[];
  readonly zones: readonly AuthoredZone[];
  /** What the interface says otherwise in this exhibition, by key of `assets/strings`, such as `tour.title`. */
  readonly words?: Readonly<Record<string, WrittenWord>>;
}

/** The languages by the names a person may write. */
const LANGUAGE_NAMES: Readonly<Record<string, Language>> = {
  zh: 'zh-Hans',
  中文: 'zh-Hans',
  简体: 'zh-Hans',
  简体中文: 'zh-Hans',
  英文: 'en',
  英语: 'en',
  繁体: 'zh-Hant',
  繁体中文: 'zh-Hant',
};

const language = z
  .string()
  .trim()
  .transform((written) => LANGUAGE_NAMES[written] ?? written)
  .pipe(z.enum(LANGUAGES as unknown as readonly [Language, ...Language[]]));

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/);

const zone = z.strictObject({
  id: writtenLine,
  number: writtenNumber(1, 99).exactOptional(),
  name: writtenText,
  lead: writtenText,
  colour,
  icon: z.enum(ICONS).exactOptional(),
  pattern: z.enum(PATTERNS).exactOptional(),
});

/** Accepts `exhibition.yaml`. */
export const authoredExhibition: z.ZodType<AuthoredExhibition> = z.strictObject({
  id: writtenLine,
  name: writtenText,
  venue: writtenText,
  lead: writtenText,
  languages: z.array(language).min(1).exactOptional(),
  zones: z.array(zone).min(1).max(99),
  words: z.record(z.string(), writtenWord).exactOptional(),
}) as unknown as z.ZodType<AuthoredExhibition>;
