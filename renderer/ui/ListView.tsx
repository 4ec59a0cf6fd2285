import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Layout } from '#core/framing.ts';
import { HEADING_MM, type ListItem } from '#core/list-pages.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { SeenMark } from './SeenMark.tsx';
import { useWords } from './strings.ts';
import { useBoothEntry } from './use-booth-entry.ts';
import { useListPages } from './use-list-pages.ts';
import { ZoneMark } from './ZoneMark.tsx';

/** The list: every booth of the exhibition by name and picture, in pages, never scrolled. */
export function ListView(props: { glass: Layout }): ReactNode {
  const { whole } = props.glass;
  const world = useWorld();
  const words = useWords();
  const [wanted, setWanted] = useState(0);
  const { list, scale } = useListPages(props.glass);
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
