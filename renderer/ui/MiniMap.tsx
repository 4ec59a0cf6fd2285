import type { ReactNode } from 'react';
import { facing } from '#core/visit/walk.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** The visitor's arrow, in millimetres of glass. */
const ARROW = 'M 0 -4.6 L 3.2 3.6 L 0 1.8 L -3.2 3.6 Z';

/** Height of the map and of its numbers, in millimetres of glass; its width is the hall's, but for a long hall so much that the numbers fit. */
const MAP_MM = 100;
const NUMBER_MM = 11;
const LEAST_MM = 46;

/** The whole hall, small, with its zones, where the visitor stands and which way they face; a touch opens the plan. */
export function MiniMap(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const place = useVisit((visit) => visit.place);
  const heading = useVisit((visit) => facing({ ...visit, goal: null }, world));
  const { zones, entrance, bounds } = world.plan;
  const [x, z] = (world.ways.places.get(place) ?? entrance).at;
  const [wide, tall] = [bounds.maxX - bounds.minX, bounds.maxZ - bounds.minZ];
  const width = Math.max(LEAST_MM, (wide * MAP_MM) / tall);
  const across = (at: number) => ((at - bounds.minX) * width) / wide;
  const down = (at: number) => ((at - bounds.minZ) * MAP_MM) / tall;
  const turned = (-heading * 180) / Math.PI;
  return (
    <Press className="mini-map" onPress={() => dispatch({ kind: 'wayChosen', way: 'plan' })}>
      <span className="unseen">{words('hall.map')}</span>
      <svg
        viewBox={`0 0 ${width} ${MAP_MM}`}
        style={{ height: `calc(${MAP_MM} * var(--mm))`, fontSize: NUMBER_MM }}
        aria-hidden="true"
      >
        {zones.map(({ id, area }) => (
          <g key={id}>
            <rect
              x={across(area.minX)}
              y={down(area.minZ)}
              width={across(area.maxX) - across(area.minX)}
              height={down(area.maxZ) - down(area.minZ)}
              fill={world.zones.get(id)?.colour}
              rx={1}
            />
            <text x={across((area.minX + area.maxX) / 2)} y={down((area.minZ + area.maxZ) / 2)}>
              {world.zones.get(id)?.number}
            </text>
          </g>
        ))}
        <path
          className="mini-here"
          d={ARROW}
          transform={`translate(${across(x)} ${down(z)}) rotate(${turned})`}
        />
      </svg>
    </Press>
  );
}
