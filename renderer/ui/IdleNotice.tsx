import type { ReactNode } from 'react';
import { sessionNow } from '../state/session-clock.ts';
import { useDispatch, useVisit } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** "Still here?", with the seconds left; any touch anywhere answers. */
export function IdleNotice(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const seconds = useVisit((visit) => visit.secondsLeft);
  if (seconds === null) return null;
  return (
    <div className="idle" role="alertdialog" aria-modal="true" aria-label={words('idle.question')}>
      <p className="idle-question">{words('idle.question')}</p>
      <Press className="primary" onPress={() => dispatch({ kind: 'touched', now: sessionNow() })}>
        {words('idle.stay')}
      </Press>
      <p>{words('idle.left', { seconds })}</p>
    </div>
  );
}
