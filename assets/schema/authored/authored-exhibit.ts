import * as z from 'zod';
import { type AuthoredSource, authoredSource } from './authored-fact.ts';
import { writtenLine, writtenNumber } from './written-text.ts';

/** What an exhibit says of itself in one language: the head of `index.md`, `index.en.md` or `index.zh-Hant.md`. */
export interface AuthoredWords {
  readonly title: string;
  readonly lead: string;
  /** Who made it. */
  readonly maker?: string;
  readonly tags?: readonly string[];
  /** Other names a visitor may look for; not shown. */
  readonly aliases?: readonly string[];
  /** What the cover shows, for those who cannot see it. */
  readonly coverAlt?: string;
}

/** The head of `index.md`: the words in Simplified Chinese, and what holds for every language. */
export interface AuthoredExhibit extends AuthoredWords {
  /** The zone it stands in: the zone's id or its Chinese name. */
  readonly zone: string;
  /** Its place in the zone, from 1; exhibits without one come last, by name. */
  readonly order?: number;
  readonly year?: number;
  /** The file name of its picture. */
  readonly cover?: string;
  /** The file name of its model. */
  readonly model?: string;
  /** The numbers of the facts (in `facts.yaml`, from 1) that its text rests on. */
  readonly facts?: readonly number[];
  /** Sources besides those of its facts. */
  readonly sources?: readonly AuthoredSource[];
}

/** The most exhibits that one zone holds. */
const ORDER_MAX = 9999;
/** The most facts that one exhibit rests on. */
const FACT_MAX = 999;

const words = {
  title: writtenLine,
  lead: writtenLine,
  maker: writtenLine.exactOptional(),
  tags: z.array(writtenLine).exactOptional(),
  aliases: z.array(writtenLine).exactOptional(),
  coverAlt: writtenLine.exactOptional(),
};

/** Accepts the head of `index.md`. */
export const authoredExhibit: z.ZodType<AuthoredExhibit> = z.strictObject({
  ...words,
  zone: writtenLine,
  order: writtenNumber(1, ORDER_MAX).exactOptional(),
  year: writtenNumber(1000, 9999).exactOptional(),
  cover: writtenLine.exactOptional(),
  model: writtenLine.exactOptional(),
  facts: z.array(writtenNumber(1, FACT_MAX)).exactOptional(),
  sources: z.array(authoredSource).exactOptional(),
});

/** What a translation says; what it leaves out is taken from the Chinese. */
export type AuthoredTranslation = Partial<AuthoredWords>;

/** Accepts the head of a translation (`index.en.md`, `index.zh-Hant.md`). */
export const authoredTranslation: z.ZodType<AuthoredTranslation> = z.strictObject({
  ...words,
  title: writtenLine.exactOptional(),
  lead: writtenLine.exactOptional(),
});
