import type { ReactNode } from 'react';
import { relatedTo } from '#core/related.ts';
import { bytesOnSign, SIGN_MM, takeAwayText } from '#core/take-away.ts';
import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { useVisit, useWorld } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { SeenMark } from '../SeenMark.tsx';
import { useWords } from '../strings.ts';
import { useBoothEntry } from '../use-booth-entry.ts';
import { QrSign } from './QrSign.tsx';

/** So many exhibits are offered to go on to. */
const OFFERED = 3;

/** The last page: the words to take along on a telephone, and where to go on. */
export function AwayPage(props: { exhibit: Exhibit }): ReactNode {
  const { exhibit } = props;
  const words = useWords();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const seen = useVisit((visit) => visit.seen);
  const text = takeAwayText(
    {
      title: exhibit.title[language],
      lead: exhibit.lead[language],
      sources: exhibit.sources.map(({ outlet, date }) =>
        words('away.source', {
          outlet: outlet[language],
          date: date === 'undated' ? words('page.undated') : date,
        }),
      ),
    },
    bytesOnSign(SIGN_MM),
  );
  const related = relatedTo(world, exhibit.id, seen, OFFERED);
  return (
    <div className="page away">
      <section className="away-sign" aria-label={words('away.title')}>
        <QrSign text={text} label={words('away.sign', { text })} />
        <div className="page-words">
          <h2>{words('away.scan')}</h2>
          <p>{words('away.scanHint')}</p>
        </div>
      </section>
      {related.length > 0 && (
        <section className="away-more" aria-labelledby="away-more">
          <h2 id="away-more">{words('away.more')}</h2>
          <ul>
            {related.map(({ id }) => (
              <li key={id}>
                <Card id={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Card(props: { id: ExhibitId }): ReactNode {
  const entry = useBoothEntry(props.id);
  const world = useWorld();
  if (!entry) return null;
  const { exhibit, title, picture, seen, go } = entry;
  return (
    <Press
      className="card"
      exhibit={exhibit.id}
      onPress={go}
      style={{ '--zone': world.zones.get(exhibit.zone)?.colour } as React.CSSProperties}
    >
      {picture && (
        <span className="card-picture">
          <img src={picture.src} srcSet={picture.srcSet} sizes="360px" alt="" />
        </span>
      )}
      <span className="card-title">
        <small>{exhibit.code}</small> {title}
      </span>
      {seen && <SeenMark />}
    </Press>
  );
}
