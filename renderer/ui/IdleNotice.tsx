import { type ReactNode, useEffect, useRef } from 'react';
import { sessionNow } from '../state/session-clock.ts';
import { useDispatch, useVisit } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** "Still here?", with the seconds left; any touch anywhere answers. */
export function IdleNotice(): ReactNode {
  const seconds = useVisit((visit) => visit.secondsLeft);
  if (seconds === null) return null;
  return <Question seconds={seconds} />;
}

function Question(props: { seconds: number }): ReactNode {
  const { seconds } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    question.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      ref={question}
      className="idle"
      role="alertdialog"
      aria-modal="true"
      aria-label={words('idle.question')}
    >
      <div className="shade" />
      <div className="idle-words">
        <p className="idle-question">{words('idle.question')}</p>
        <Press className="primary" onPress={() => dispatch({ kind: 'touched', now: sessionNow() })}>
          {words('idle.stay')}
        </Press>
        <p>{words('idle.left', { seconds })}</p>
      </div>
    </div>
  );
}
