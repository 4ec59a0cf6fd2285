import { List, Map as MapIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { sessionNow } from '../state/session-clock.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { StaffMark } from './StaffDoor.tsx';
import { useWords, wordsIn } from './strings.ts';
import { usePress } from './use-press.ts';

/** The invitation between visitors: one still line over the hall; a touch anywhere walks in. */
export function AttractScreen(): ReactNode {
  const { exhibition } = useWorld();
  const language = useVisit((visit) => visit.language);
  const other = language === 'en' ? 'zh-Hans' : 'en';
  const words = useWords();
  const dispatch = useDispatch();
  const enter = usePress(() => dispatch({ kind: 'touched', now: sessionNow() }));
  const enterBy = (way: 'plan' | 'list') => () => {
    dispatch({ kind: 'touched', now: sessionNow() });
    dispatch({ kind: 'wayChosen', way });
  };
  return (
    <main className="attract">
      <button type="button" className="attract-touch" {...enter}>
        <StaffMark />
        <span className="shade" />
        <span className="attract-words">
          <span className="attract-name">{exhibition.name[language]}</span>
          <span className="attract-name-other" lang={other}>
            {exhibition.name[other]}
          </span>
          <span className="attract-line">{words('attract.touch')}</span>
          <span className="attract-line-other" lang={other}>
            {wordsIn(other)('attract.touch')}
          </span>
          <span className="attract-lead">{exhibition.lead[language]}</span>
        </span>
      </button>
      <nav className="attract-ways" aria-label={words('attract.or')}>
        <Press className="way" onPress={enterBy('plan')}>
          <MapIcon aria-hidden="true" />
          <span>
            {words('bar.plan')} <small lang={other}>{wordsIn(other)('bar.plan')}</small>
          </span>
        </Press>
        <Press className="way" onPress={enterBy('list')}>
          <List aria-hidden="true" />
          <span>
            {words('bar.list')} <small lang={other}>{wordsIn(other)('bar.list')}</small>
          </span>
        </Press>
      </nav>
    </main>
  );
}
