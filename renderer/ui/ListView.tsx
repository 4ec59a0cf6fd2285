import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Layout } from '#core/framing.ts';
import { titlesFit } from '#core/list-fit.ts';
import { HEADING_MM, type ListItem, layList } from '#core/list-pages.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { SeenMark } from './SeenMark.tsx';
import { useWords } from './strings.ts';
import { useBoothEntry } from './use-booth-entry.ts';
import { ZoneMark } from './ZoneMark.tsx';

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

/** The list: every booth of the exhibition by name and picture, in pages, never scrolled. */
export function ListView(props: { glass: Layout }): ReactNode {
  const { whole, mm, portrait } = props.glass;
  const world = useWorld();
  const words = useWords();
  const [wanted, setWanted] = useState(0);
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
    const whole = layList(world, columns, height, fits);
    return whole.pages.length > 1 ? layList(world, columns, height - FOOT_MM, fits) : whole;
  }, [world, language, large, columns, height, column, letter]);
  const page = Math.min(wanted, list.pages.length - 1);
  const { zones, booths } = world.plan;
  return (
    <main
      className="list"
      tabIndex={-1}
      aria-label={words('list.title')}
      style={{ left: whole.x, top: whole.y, width: whole.width, height: whole.height }}
    >
      <header>
        <h1>{words('list.title')}</h1>
        <p>{words('list.count', { zones: zones.length, booths: booths.length })}</p>
      </header>
      <div className="list-columns">
        {(list.pages[page] ?? []).map((column) => (
          <ul key={column.map(itemKey).join()}>
            {column.map((item) => (
              <li
                key={itemKey(item)}
                style={{
                  height: `calc(${(item.kind === 'zone' ? HEADING_MM : list.rowHeight) * scale} * var(--mm))`,
                }}
              >
                {item.kind === 'zone' ? <Heading item={item} /> : <Entry id={item.exhibit} />}
              </li>
            ))}
          </ul>
        ))}
      </div>
      {list.pages.length > 1 && (
        <footer className="pager">
          <Press disabled={page === 0} onPress={() => setWanted(page - 1)}>
            <ChevronLeft aria-hidden="true" />
            {words('page.previous')}
          </Press>
          <span>{words('page.of', { page: page + 1, pages: list.pages.length })}</span>
          <Press disabled={page === list.pages.length - 1} onPress={() => setWanted(page + 1)}>
            {words('page.next')}
            <ChevronRight aria-hidden="true" />
          </Press>
        </footer>
      )}
    </main>
  );
}

function itemKey(item: ListItem): string {
  return item.kind === 'zone' ? `zone ${item.zone}` : item.exhibit;
}

function Heading(props: { item: ListItem & { kind: 'zone' } }): ReactNode {
  const zone = useWorld().zones.get(props.item.zone);
  const language = useVisit((visit) => visit.language);
  return zone ? (
    <h2>
      <ZoneMark zone={zone} language={language} />
    </h2>
  ) : null;
}

/** A booth as the list shows it: picture, number, title, lead; a touch goes there. */
export function Entry(props: { id: ExhibitId }): ReactNode {
  const world = useWorld();
  const entry = useBoothEntry(props.id);
  if (!entry) return null;
  const { exhibit, title, lead, picture, here, seen, go } = entry;
  return (
    <Press
      className={here ? 'entry here' : 'entry'}
      exhibit={exhibit.id}
      style={{ '--zone': world.zones.get(exhibit.zone)?.colour } as React.CSSProperties}
      onPress={go}
    >
      {picture && (
        <img
          src={picture.src}
          srcSet={picture.srcSet}
          sizes="140px"
          alt=""
          style={{ background: picture.colour }}
        />
      )}
      <span className="entry-words">
        <span className="entry-title">
          <small>{exhibit.code}</small> {title}
        </span>
        <span className="entry-lead">{lead}</span>
      </span>
      {seen && <SeenMark />}
    </Press>
  );
}
