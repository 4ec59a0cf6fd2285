import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Frame } from '#core/framing.ts';
import { useDispatch } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** What lies over the hall, the plan or the list: a heading, what it is for, and the way back at its lower edge, in reach. */
export function Sheet(props: {
  name: string;
  title: string;
  frame: Frame;
  /** As high as what it holds, from the lower edge of the frame; else it fills the frame. */
  low?: boolean;
  children: ReactNode;
}): ReactNode {
  const { name, title, frame, low, children } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const heading = useHeadingFocus();
  const id = useId();
  const { x, y, width, height } = frame;
  // Measured from the lower edge of the glass, which the frame of a sheet shares with the bar's upper one.
  const placed = low
    ? { left: x, bottom: `calc(100% - ${y + height}px)`, width, maxHeight: height }
    : { left: x, top: y, width, height };
  return (
    <section className={`sheet ${name}`} aria-labelledby={id} style={placed}>
      <h1 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
      <footer className="sheet-foot">
        <Press className="close" onPress={() => dispatch({ kind: 'closed' })}>
          <X aria-hidden="true" />
          <span>{words('page.close')}</span>
        </Press>
      </footer>
    </section>
  );
}
