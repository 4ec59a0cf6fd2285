import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from './strings.ts';

/** The mark of an exhibit that this visitor has read: a small tick, and a word for listeners. */
export function SeenMark(): ReactNode {
  const words = useWords();
  return (
    <span className="seen-mark">
      <Check aria-hidden="true" />
      <span className="for-listeners">{words('page.seen')}</span>
    </span>
  );
}
