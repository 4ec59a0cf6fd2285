import type { ReactNode } from 'react';
import type { Rect } from '#core/geometry.ts';
import { facing } from '#core/visit/walk.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** The visitor's arrow, in metres of the hall. */
const ARROW = 'M 0 -4.6 L 3.2 3.6 L 0 1.8 L -3.2 3.6 Z';

/** Height of the map and of its numbers, in millimetres of glass. */
const MAP_MM = 100;
const NUMBER_MM = 11;

/** The whole hall, small, with its zones, where the visitor stands and which way they face; a touch opens the plan. */
export function MiniMap(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const place = useVisit((visit) => visit.place);
  const heading = useVisit((visit) => facing({ ...visit, goal: null }, world));
  const { zones, entrance, bounds } = world.plan;
  const [x, z] = (world.ways.places.get(place) ?? entrance).at;
  const tall = bounds.maxZ - bounds.minZ;
  const turned = (-heading * 180) / Math.PI;
  return (
    <Press className="mini-map" onPress={() => dispatch({ kind: 'wayChosen', way: 'plan' })}>
      <span className="unseen">{words('hall.map')}</span>
      <svg
        viewBox={Object.values(rectOf(bounds)).join(' ')}
        style={{ height: `calc(${MAP_MM} * var(--mm))`, fontSize: (NUMBER_MM * tall) / MAP_MM }}
        aria-hidden="true"
      >
        {zones.map(({ id, area }) => (
          <g key={id}>
            <rect {...rectOf(area)} fill={world.zones.get(id)?.colour} rx={1} />
            <text x={(area.minX + area.maxX) / 2} y={(area.minZ + area.maxZ) / 2}>
              {world.zones.get(id)?.number}
            </text>
          </g>
        ))}
        <path
          className="mini-here"
          d={ARROW}
          transform={`translate(${x} ${z}) rotate(${turned})`}
        />
      </svg>
    </Press>
  );
}

function rectOf({ minX, maxX, minZ, maxZ }: Rect): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  return { x: minX, y: minZ, width: maxX - minX, height: maxZ - minZ };
}
