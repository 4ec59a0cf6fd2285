import { type ReactNode, useMemo } from 'react';
import type { Layout } from '#core/framing.ts';
import { mapPlan } from '#core/plan-map.ts';
import { useVisit, useWorld } from '../state/use-visit.tsx';
import { LargePlan } from './LargePlan.tsx';
import { PlanFrame } from './PlanFrame.tsx';
import { PlanZone } from './PlanZone.tsx';
import { useWords } from './strings.ts';

/** With more booths than this their cells would be too small for a finger: zones first, then one zone. So it is for large letters and in the low band. */
const AT_ONCE = 60;

/** The plan: the hall's own order and sides on the glass, every booth by name, and where the visitor stands. */
export function PlanView(props: { glass: Layout }): ReactNode {
  const world = useWorld();
  const words = useWords();
  const map = useMemo(() => mapPlan(world.plan), [world]);
  const { whole } = props.glass;
  const isCramped = useVisit(({ comfort }) => comfort.large || comfort.reach);
  const isLarge = isCramped || world.plan.booths.length > AT_ONCE;
  return (
    <main
      className="plan"
      tabIndex={-1}
      aria-label={words('plan.title')}
      style={{ left: whole.x, top: whole.y, width: whole.width, height: whole.height }}
    >
      {isLarge ? (
        <LargePlan map={map} />
      ) : (
        <PlanFrame map={map}>{(zone) => <PlanZone key={zone.id} zone={zone} />}</PlanFrame>
      )}
    </main>
  );
}
