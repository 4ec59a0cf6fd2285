import type { ReactNode } from 'react';
import type { Layout } from '#core/framing.ts';
import { useVisit } from '../state/use-visit.tsx';
import { ComfortSheet } from './ComfortSheet.tsx';
import { FarewellSheet } from './FarewellSheet.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { QuizSheet } from './QuizSheet.tsx';
import { SearchSheet } from './SearchSheet.tsx';
import { ToursSheet } from './ToursSheet.tsx';
import { Welcome } from './Welcome.tsx';

/** The sheet that lies over the way shown; nothing when none does. */
export function Sheets(props: { glass: Layout }): ReactNode {
  const { whole, mm } = props.glass;
  const sheet = useVisit((visit) => visit.sheet);
  switch (sheet) {
    case 'welcome':
      return <Welcome frame={whole} />;
    case 'comfort':
      return <ComfortSheet frame={whole} />;
    case 'search':
      return <SearchSheet frame={whole} mm={mm} />;
    case 'tours':
      return <ToursSheet frame={whole} />;
    case 'farewell':
      return <FarewellSheet frame={whole} />;
    case 'quiz':
      return <QuizSheet frame={whole} />;
    case 'help':
      return <HelpSheet frame={whole} />;
    default:
      return null;
  }
}
