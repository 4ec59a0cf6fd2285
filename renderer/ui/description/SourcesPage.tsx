import type { ReactNode } from 'react';
import type { Exhibit, Source } from '#schema/exhibition.ts';
import { useVisit } from '../../state/use-visit.tsx';
import { useWords } from '../strings.ts';

/** Who says so, and when; the first such page also says who made it. No links: the kiosk has no network. */
export function SourcesPage(props: {
  exhibit: Exhibit;
  sources: readonly Source[];
  first: boolean;
}): ReactNode {
  const { exhibit, sources, first } = props;
  const words = useWords();
  const language = useVisit((visit) => visit.language);
  return (
    <div className="page">
      <div className="page-words">
        {first && exhibit.maker && (
          <p className="maker">{words('page.maker', { maker: exhibit.maker[language] })}</p>
        )}
        <h2>{words('page.sources')}</h2>
        <ul className="sources">
          {sources.map(({ outlet, date }) => (
            <li key={`${outlet['zh-Hans']} ${date}`}>
              {words('page.source', {
                outlet: outlet[language],
                date: date === 'undated' ? words('page.undated') : date,
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
