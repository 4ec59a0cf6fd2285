import { type ReactNode, useEffect, useState } from 'react';
import type { Visit } from '#core/visit/state.ts';
import { boothPlace, ENTRANCE } from '#core/wayfinding.ts';
import { zoneAt } from '#core/world.ts';
import { useVisit, useWorld } from '../state/use-visit.tsx';
import { useWords } from './strings.ts';

/** Who moves on sooner than this is not told where they were, in milliseconds. */
const SETTLED_MS = 800;

/** Says to a listener where they have arrived; nobody sees it. */
export function Announcer(): ReactNode {
  const arrived = useArrival();
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(arrived), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [arrived]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}

/** Where the visitor stands, in words; nothing while they walk. */
function useArrival(): string {
  const words = useWords();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const place = useVisit(placeToSay);
  const above = useVisit((visit) => visit.above);
  if (place === null) return '';
  if (above) return words('arrived.above');
  if (place === ENTRANCE) return words('arrived.entrance');
  const booth = world.exhibition.exhibits.find(({ id }) => boothPlace(id) === place);
  if (booth) return words('arrived.booth', { code: booth.code, title: booth.title[language] });
  const id = zoneAt(world, place);
  const zone = id === null ? undefined : world.zones.get(id);
  return zone
    ? words('arrived.zone', { number: zone.number, name: zone.name[language] })
    : words('arrived.walkway');
}

function placeToSay({ place, goal }: Visit): Visit['place'] | null {
  return goal === null ? place : null;
}
