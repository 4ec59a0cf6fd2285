import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDispatch } from '../../state/use-visit.tsx';
import { Press } from '../Press.tsx';
import { useWords } from '../strings.ts';

/** The description's lower edge: its pages, and its way out for those who reach no higher. */
export function Pager(props: { page: number; pages: number; closable: boolean }): ReactNode {
  const { page, pages, closable } = props;
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <footer className="pager">
      {closable && <ClosePage />}
      <Press disabled={page === 0} onPress={() => dispatch({ kind: 'pageTurned', by: -1 })}>
        <ChevronLeft aria-hidden="true" />
        {words('page.previous')}
      </Press>
      <span aria-live="polite">{words('page.of', { page: page + 1, pages })}</span>
      <Press disabled={page === pages - 1} onPress={() => dispatch({ kind: 'pageTurned', by: 1 })}>
        {words('page.next')}
        <ChevronRight aria-hidden="true" />
      </Press>
    </footer>
  );
}

/** The description's way out. */
export function ClosePage(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  return (
    <Press className="close" onPress={() => dispatch({ kind: 'closed' })}>
      <X aria-hidden="true" />
      <span>{words('page.close')}</span>
    </Press>
  );
}
