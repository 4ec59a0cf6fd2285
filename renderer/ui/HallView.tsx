import type { ReactNode } from 'react';
import type { Layout } from '#core/framing.ts';
import { useVisit } from '../state/use-visit.tsx';
import { HallTools } from './HallTools.tsx';
import { MiniMap } from './MiniMap.tsx';
import { NextUp } from './NextUp.tsx';
import { useWords } from './strings.ts';
import { Twin } from './Twin.tsx';

/** The hall's controls as real ones: every zone and booth by name, direction and distance, turning and stepping, the view from above. */
export function HallView(props: { glass: Layout }): ReactNode {
  const words = useWords();
  const open = useVisit((visit) => visit.open !== null);
  const starting = useVisit((visit) => visit.hall === 'starting');
  const welcoming = useVisit((visit) => visit.sheet === 'welcome');
  const free =
    useVisit(({ sheet, above, hall }) => sheet === null && !above && hall === 'ready') && !open;
  const guided = useVisit((visit) => visit.guide !== null);
  const { stage } = props.glass;
  return (
    <section
      className="hall"
      tabIndex={-1}
      aria-label={words('hall.label')}
      aria-roledescription={words('hall.role')}
      style={{ left: stage.x, top: stage.y, width: stage.width, height: stage.height }}
    >
      {starting && <p className="plate">{words('hall.starting')}</p>}
      <Twin glass={props.glass} />
      {free && (
        <>
          <MiniMap />
          {!guided && <NextUp />}
        </>
      )}
      {!open && !welcoming && !guided && <HallTools />}
    </section>
  );
}
