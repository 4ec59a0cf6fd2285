import fc from 'fast-check';
import type { Exhibit, Exhibition } from '../../../assets/schema/exhibition.ts';
import { buildWorld, type World } from '../../../renderer/core/world.ts';
import type { MadeZone } from '../../support/make-world.ts';
import { makeExhibition } from '../../support/make-world.ts';
import { madeHalls } from '../made-halls.ts';

/** What an exhibit says in the made halls: the same in all languages' places, each in its own. */
export interface Told {
  readonly title: string;
  readonly lead: string;
  readonly sentences: readonly string[];
}

const han = fc.constantFrom(...'光学芯片卫星机器人论坛展览中关村会议城市图');
const clause = (min: number, max: number) =>
  fc.string({ unit: han, minLength: min, maxLength: max });
const sentence = fc
  .tuple(
    clause(4, 16),
    fc.constantFrom('，', '；', '、', '：'),
    clause(2, 14),
    fc.constantFrom('。', '？', '！'),
  )
  .map((parts) => parts.join(''));

/** Texts as long as an exhibit's should be: title up to 18 characters, lead up to 24, one page of two to four sentences. */
const told: fc.Arbitrary<Told> = fc.record({
  title: clause(3, 18),
  lead: clause(6, 24),
  sentences: fc.array(sentence, { minLength: 2, maxLength: 4 }),
});

/** Any texts at all, with marks, spaces, Latin words, overlong ones. */
export const wildText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({
      unit: fc.constantFrom(...'光芯A b,. 9，。、“”（）—…！ xyz'),
      minLength: 1,
      maxLength: 400,
    }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('word ', 'and ', 'chip, ', 'light. ', 'U-ViT ', '3,000 '),
      minLength: 1,
      maxLength: 60,
    }),
  )
  .filter((text) => text.trim() !== '');

/** The world of made zones in which the exhibits say these things, in turn. */
export function toldWorld(zones: readonly MadeZone[], texts: readonly Told[]): World {
  const made = makeExhibition(zones);
  const exhibits = made.exhibits.map((exhibit, i) => saying(exhibit, texts[i % texts.length]));
  return buildWorld({ ...made, exhibits } satisfies Exhibition);
}

function saying(exhibit: Exhibit, says: Told | undefined): Exhibit {
  if (!says) return exhibit;
  const all = (text: string) => ({ 'zh-Hans': text, en: text, 'zh-Hant': text });
  const page = { children: [{ type: 'text' as const, value: says.sentences.join('') }] };
  const pages = { 'zh-Hans': [page], en: [page], 'zh-Hant': [page] };
  return { ...exhibit, title: all(says.title), lead: all(says.lead), pages };
}

/** Worlds of up to so many booths whose exhibits say what they should. */
export function toldWorlds(most: number): fc.Arbitrary<World> {
  return fc
    .tuple(madeHalls(most), fc.array(told, { minLength: 1, maxLength: 8 }))
    .map(([zones, texts]) => toldWorld(zones, texts));
}
