import type { ReactNode } from 'react';
import type { Layout } from '#core/framing.ts';
import { useVisit } from '../state/use-visit.tsx';
import { ComfortSheet } from './ComfortSheet.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { Welcome } from './Welcome.tsx';

/** The sheet that lies over the way shown; nothing when none does. */
export function Sheets(props: { glass: Layout }): ReactNode {
  const { whole } = props.glass;
  const sheet = useVisit((visit) => visit.sheet);
  switch (sheet) {
    case 'welcome':
      return <Welcome frame={whole} />;
    case 'comfort':
      return <ComfortSheet frame={whole} />;
    case 'help':
      return <HelpSheet frame={whole} />;
    default:
      return null;
  }
}
