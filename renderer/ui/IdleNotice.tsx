import { type ReactNode, useEffect, useRef } from 'react';
import { sessionNow } from '../state/session-clock.ts';
import { useDispatch, useVisit } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** "Still here?", with the seconds left; any touch anywhere answers. It stands above the bar, whose height is in pixels. */
export function IdleNotice(props: { bar: number }): ReactNode {
  const seconds = useVisit((visit) => visit.secondsLeft);
  if (seconds === null) return null;
  return <Question seconds={seconds} bar={props.bar} />;
}

function Question(props: { seconds: number; bar: number }): ReactNode {
  const { seconds, bar } = props;
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
      <div className="idle-words" style={{ marginBottom: bar }}>
        <p className="idle-question">{words('idle.question')}</p>
        <Press className="primary" onPress={() => dispatch({ kind: 'touched', now: sessionNow() })}>
          {words('idle.stay')}
        </Press>
        <p>{words('idle.left', { seconds })}</p>
      </div>
    </div>
  );
}
