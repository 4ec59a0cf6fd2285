import type { ReactNode } from 'react';
import type { MapZone, PlanMap } from '#core/plan-map.ts';
import { Here } from './PlanZone.tsx';
import { useWords } from './strings.ts';

/** What every plan of the whole hall has: the great window above, the entrance below, zones on both sides of the axis. */
export function PlanFrame(props: {
  map: PlanMap;
  children: (zone: MapZone) => ReactNode;
}): ReactNode {
  const words = useWords();
  const { map, children } = props;
  return (
    <>
      <div className="plan-window">{words('plan.window')}</div>
      <div className="plan-side west">{map.west.toReversed().map(children)}</div>
      <div className="plan-axis" aria-hidden="true" />
      <div className="plan-side east">{map.east.toReversed().map(children)}</div>
      <div className="plan-entrance">
        <Here place="entrance" />
        {words('plan.entrance')}
      </div>
    </>
  );
}
