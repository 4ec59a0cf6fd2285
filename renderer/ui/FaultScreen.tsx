import type { ReactNode } from 'react';
import { wordsIn } from './strings.ts';

/** Calm words while there is nothing to show; the kiosk tries again by itself. */
export function FaultScreen(): ReactNode {
  return (
    <main className="fault">
      <p>{wordsIn('zh-Hans')('fault.calm')}</p>
      <p lang="en">{wordsIn('en')('fault.calm')}</p>
    </main>
  );
}
