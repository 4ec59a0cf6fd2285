import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Logo } from '../Logo.tsx';
import { Press } from '../Press.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { useStaffWords } from './staff-strings.ts';

/** One staff screen: what it is, what it is for, what can be done, and at its foot the way back and the way out. */
export function StaffSheet(props: {
  name: string;
  title: string;
  say?: string;
  onBack?: () => void;
  onLeave: () => void;
  children: ReactNode;
}): ReactNode {
  const { name, title, say, onBack, onLeave, children } = props;
  const words = useStaffWords();
  const heading = useHeadingFocus();
  return (
    <section className={`staff-sheet staff-${name}`} aria-label={title}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {say && <p>{say}</p>}
      </header>
      <Logo />
      <div className="staff-body">{children}</div>
      <footer className="sheet-foot">
        <p className="staff-silent">{words('silent')}</p>
        {onBack && (
          <Press className="back" onPress={onBack}>
            <ArrowLeft aria-hidden="true" />
            <span>{words('back')}</span>
          </Press>
        )}
        <Press className="leave" onPress={onLeave}>
          <X aria-hidden="true" />
          <span>{words('close')}</span>
        </Press>
      </footer>
    </section>
  );
}
