import { type ReactNode, useEffect, useState } from 'react';
import { sessionNow } from '../../state/session-clock.ts';
import { useStaffWords } from './staff-strings.ts';

/** How long the glass is deaf, in seconds: enough to wipe a large one. */
const DEAF_SECONDS = 30;
/** How often the seconds are looked at, in milliseconds. */
const LOOK_MS = 250;

/** A glass that hears nothing while it is wiped, with the seconds that are left. */
export function Cleaning(props: { onDone: () => void }): ReactNode {
  const { onDone } = props;
  const words = useStaffWords();
  const [until] = useState(() => sessionNow() + DEAF_SECONDS);
  const [left, setLeft] = useState(DEAF_SECONDS);
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = Math.ceil(until - sessionNow());
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) onDone();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [until, onDone]);
  return (
    <section className="staff-sheet staff-cleaning" aria-label={words('clean.title')}>
      <h1>{words('clean.title')}</h1>
      <p className="cleaning-left">{left}</p>
      <p role="status">{words('clean.left', { seconds: left })}</p>
    </section>
  );
}
