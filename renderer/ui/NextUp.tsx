import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { nextUnseen } from '#core/next-unseen.ts';
import { bearing } from '#core/travel.ts';
import { facing } from '#core/visit/walk.ts';
import { boothPlace } from '#core/wayfinding.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** At which edge of the picture the arrow stands, by the eighth of the circle in which the booth lies, from ahead to the left. */
const EDGES = ['ahead', 'ahead', 'left', 'left', 'behind', 'right', 'right', 'ahead'] as const;
const ARROWS = { ahead: ArrowUp, left: ArrowLeft, right: ArrowRight, behind: ArrowDown } as const;

/** An arrow at the edge of the picture towards the nearest booth not seen yet; one touch goes there. */
export function NextUp(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const next = useVisit(({ place, seen }) => nextUnseen(world, place, seen));
  const place = useVisit((visit) => visit.place);
  const walking = useVisit((visit) => visit.goal !== null);
  const heading = useVisit((visit) => facing({ ...visit, goal: null }, world));
  const booth = next === null ? undefined : world.booths.get(next);
  const exhibit = next === null ? undefined : world.exhibits.get(next);
  if (!booth || !exhibit || walking) return null;
  const { at } = world.ways.places.get(place) ?? world.plan.entrance;
  const { sector, away } = bearing({ at, heading }, booth.pose.at);
  const edge = EDGES[sector] ?? 'ahead';
  const Arrow = ARROWS[edge];
  const isHere = place === boothPlace(exhibit.id);
  return (
    <Press
      className={`next-up ${edge}`}
      onPress={() => dispatch({ kind: 'boothTapped', exhibit: exhibit.id })}
    >
      <span className="next-arrow">
        <Arrow aria-hidden="true" />
      </span>
      <span className="next-words">
        <small>{words(isHere ? 'hall.nextHere' : 'hall.next', { metres: Math.round(away) })}</small>
        <span>{exhibit.title[language]}</span>
      </span>
    </Press>
  );
}
