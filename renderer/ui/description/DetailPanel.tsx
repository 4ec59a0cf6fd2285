import { Rotate3d } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Layout } from '#core/framing.ts';
import { type DescriptionPage, layPages } from '#core/pages.ts';
import type { Exhibit } from '#schema/exhibition.ts';
import { useVisit, useWorld } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { useWords } from '../strings.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { ZoneMark } from '../ZoneMark.tsx';
import { AwayPage } from './AwayPage.tsx';
import { type Closer, CloserView, coverOf } from './CloserView.tsx';
import type { MountModel } from './ModelView.tsx';
import { PageBody } from './PageBody.tsx';
import { ClosePage, Pager } from './Pager.tsx';
import { SourcesPage } from './SourcesPage.tsx';

/** An achievement's description beside its booth: paged, never scrolled. */
export function DetailPanel(props: { glass: Layout; mountModel: MountModel }): ReactNode {
  const world = useWorld();
  const open = useVisit((visit) => visit.open);
  const exhibit = open ? world.exhibits.get(open.exhibit) : undefined;
  if (!open || !exhibit) return null;
  return <Description key={exhibit.id} {...props} exhibit={exhibit} at={open.page} />;
}

interface DescriptionProps {
  readonly glass: Layout;
  readonly mountModel: MountModel;
  readonly exhibit: Exhibit;
  readonly at: number;
}

function Description({ glass, mountModel, exhibit, at }: DescriptionProps): ReactNode {
  const { large, reach } = useVisit((visit) => visit.comfort);
  const language = useVisit((visit) => visit.language);
  // What is looked at closely lies over the description and goes with it.
  const [closer, setCloser] = useState<Closer | null>(null);
  const pages = layPages(exhibit, language, large);
  const page = pages[at];
  if (!page) return null;
  const { x, y, width, height } = glass.panel;
  return (
    <>
      <section
        className="detail"
        aria-labelledby="detail-title"
        style={{ left: x, top: y, width, height }}
        inert={closer !== null}
      >
        <Head exhibit={exhibit} first={at === 0} closable={!reach} />
        {at === 0 && <FirstWords exhibit={exhibit} onCloser={setCloser} />}
        <Body exhibit={exhibit} page={page} onCloser={setCloser} />
        <Pager page={at} pages={pages.length} closable={reach} />
      </section>
      {closer && (
        <CloserView
          closer={closer}
          glass={glass}
          mountModel={mountModel}
          onClose={() => setCloser(null)}
        />
      )}
    </>
  );
}

/** The zone, the way out, and the title. */
function Head(props: { exhibit: Exhibit; first: boolean; closable: boolean }): ReactNode {
  const { exhibit, first, closable } = props;
  const language = useVisit((visit) => visit.language);
  const title = useHeadingFocus();
  const zone = useWorld().zones.get(exhibit.zone);
  return (
    <>
      <header>
        {zone && <ZoneMark zone={zone} language={language} />}
        {closable && <ClosePage />}
      </header>
      <h1 id="detail-title" ref={title} tabIndex={-1} className={first ? '' : 'later'}>
        {exhibit.title[language]}
      </h1>
    </>
  );
}

/** What only the first page says: the achievement in a sentence, how long it takes to read, its model to turn. */
function FirstWords(props: { exhibit: Exhibit; onCloser: (closer: Closer) => void }): ReactNode {
  const { exhibit, onCloser } = props;
  const words = useWords();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const seconds = exhibit.readingSeconds[language];
  const model = exhibit.model ? world.exhibition.media[exhibit.model] : undefined;
  const turn = () =>
    onCloser({
      kind: 'model',
      path: model?.kind === 'model' ? model.file.path : '',
      name: words('closer.modelNamed', { title: exhibit.title[language] }),
      cover: coverOf(world, exhibit, language),
    });
  return (
    <>
      <p className="lead">{exhibit.lead[language]}</p>
      {exhibit.origin[language] === 'missing' && <p className="note">{words('page.missing')}</p>}
      <div className="page-tools">
        {seconds > 0 && <p>{words('page.minutes', { seconds })}</p>}
        {model?.kind === 'model' && (
          <Press className="turn" onPress={turn}>
            <Rotate3d aria-hidden="true" />
            <span>{words('closer.model')}</span>
          </Press>
        )}
      </div>
    </>
  );
}

function Body(props: {
  exhibit: Exhibit;
  page: DescriptionPage;
  onCloser: (closer: Closer) => void;
}): ReactNode {
  const { exhibit, page, onCloser } = props;
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  if (page.kind === 'away') return <AwayPage exhibit={exhibit} />;
  if (page.kind === 'sources') {
    return <SourcesPage exhibit={exhibit} sources={page.sources} first={page.first} />;
  }
  const cover = page.first ? coverOf(world, exhibit, language) : null;
  return <PageBody page={page.page} cover={cover} onCloser={onCloser} />;
}
