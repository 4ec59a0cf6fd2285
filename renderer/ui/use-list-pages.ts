import { useMemo } from 'react';
import type { Layout } from '#core/framing.ts';
import { titlesFit } from '#core/list-fit.ts';
import { type ListPages, layList } from '#core/list-pages.ts';
import { useVisit, useWorld } from '../state/use-visit.tsx';

/** Height of the list's head and foot together, in millimetres. */
const HEAD_MM = 34;
const FOOT_MM = 32;
/** A column narrower than this cannot hold a picture and a title, in millimetres. */
const COLUMN_MM = 205;
/** With large letters every line is so much higher and every column so much wider. */
const LARGE = 1.4;
/** So much larger the letters themselves are. */
const LARGE_LETTERS = 1.5;
/** A title's large letters, in millimetres before they are made larger, between two of its lines, in parts of a letter, and the width of a picture, in parts of its height: see `list.css`. */
const LETTER_MM = { usual: 13, wide: 11 } as const;
const LEADING = 1.22;
const PICTURE = 1;
/** What the columns leave empty: at the glass's edges, and between two of them, in millimetres. */
const EDGES_MM = 12;
const GUTTER_MM = 6;

/** The list as it is laid out on a glass for this visit; its heights are to be multiplied by `scale`. */
export function useListPages(glass: Layout): { readonly list: ListPages; readonly scale: number } {
  const { whole, mm, portrait } = glass;
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const large = useVisit((visit) => visit.comfort.large);
  const scale = large ? LARGE : 1;
  const width = whole.width / mm - EDGES_MM;
  const columns = Math.max(1, Math.floor(width / (COLUMN_MM * scale)));
  const height = whole.height / mm / scale - HEAD_MM;
  const column = ((width + GUTTER_MM) / columns - GUTTER_MM) / scale;
  const wide = language === 'en' && !portrait;
  const letter = ((wide ? LETTER_MM.wide : LETTER_MM.usual) * LARGE_LETTERS) / LARGE;
  const list = useMemo(() => {
    const titles = world.exhibition.exhibits.map(({ code, title, cover }) => ({
      words: `${code} ${title[language]}`,
      picture: cover ? PICTURE : 0,
    }));
    // Letters of the usual size were looked at: they fit as they are.
    const fits = large ? titlesFit(titles, { column, letter, leading: LEADING }) : undefined;
    const onOne = layList(world, columns, height, fits);
    return onOne.pages.length > 1 ? layList(world, columns, height - FOOT_MM, fits) : onOne;
  }, [world, language, large, columns, height, column, letter]);
  return { list, scale };
}
