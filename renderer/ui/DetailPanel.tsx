import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Layout } from '#core/framing.ts';
import { pageCount } from '#core/pages.ts';
import type { Exhibit } from '#schema/exhibition.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { PageBody } from './PageBody.tsx';
import { Press } from './Press.tsx';
import { pictureSource } from './picture.ts';
import { SourcesPage } from './SourcesPage.tsx';
import { useWords } from './strings.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import { ZoneMark } from './ZoneMark.tsx';

/** An achievement's description beside its booth: paged, never scrolled. */
export function DetailPanel(props: { glass: Layout }): ReactNode {
  const world = useWorld();
  const open = useVisit((visit) => visit.open);
  const exhibit = open ? world.exhibits.get(open.exhibit) : undefined;
  const { panel } = props.glass;
  if (!open || !exhibit) return null;
  return (
    <section
      className="detail"
      aria-labelledby="detail-title"
      style={{ left: panel.x, top: panel.y, width: panel.width, height: panel.height }}
    >
      <Description key={exhibit.id} exhibit={exhibit} page={open.page} />
    </section>
  );
}

function Description(props: { exhibit: Exhibit; page: number }): ReactNode {
  const { exhibit, page } = props;
  const world = useWorld();
  const words = useWords();
  const dispatch = useDispatch();
  const language = useVisit((visit) => visit.language);
  const title = useHeadingFocus();
  const zone = world.zones.get(exhibit.zone);
  const texts = exhibit.pages[language];
  const text = texts[page];
  return (
    <>
      <header>
        {zone && <ZoneMark zone={zone} language={language} />}
        <Press className="close" onPress={() => dispatch({ kind: 'closed' })}>
          <X aria-hidden="true" />
          <span>{words('page.close')}</span>
        </Press>
      </header>
      <h1 id="detail-title" ref={title} tabIndex={-1} className={page === 0 ? '' : 'later'}>
        {exhibit.title[language]}
      </h1>
      {page === 0 && <p className="lead">{exhibit.lead[language]}</p>}
      {page === 0 && exhibit.origin[language] === 'missing' && (
        <p className="note">{words('page.missing')}</p>
      )}
      {text ? (
        <PageBody page={text} cover={page === 0 ? coverOf(world, exhibit, language) : null} />
      ) : (
        <SourcesPage exhibit={exhibit} />
      )}
      <Pager page={page} pages={pageCount(exhibit, language)} />
    </>
  );
}

function coverOf(
  world: ReturnType<typeof useWorld>,
  { cover }: Exhibit,
  language: keyof Exhibit['title'],
) {
  const source = cover ? pictureSource(world, cover.media) : null;
  return cover && source ? { ...source, alt: cover.alt[language] } : null;
}

function Pager(props: { page: number; pages: number }): ReactNode {
  const { page, pages } = props;
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <footer className="pager">
      <Press disabled={page === 0} onPress={() => dispatch({ kind: 'pageTurned', by: -1 })}>
        <ChevronLeft aria-hidden="true" />
        {words('page.previous')}
      </Press>
      <span aria-live="polite">{words('page.of', { page: page + 1, pages })}</span>
      <Press disabled={page === pages - 1} onPress={() => dispatch({ kind: 'pageTurned', by: 1 })}>
        {words('page.next')}
        <ChevronRight aria-hidden="true" />
      </Press>
    </footer>
  );
}
