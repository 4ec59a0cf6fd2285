import { Map as MapIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PlanMap } from '#core/plan-map.ts';
import { zonePlace } from '#core/wayfinding.ts';
import { exhibitsOf, zoneAt } from '#core/world.ts';
import type { ZoneId } from '#schema/ids.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { PlanFrame } from './PlanFrame.tsx';
import { Here, PlanPicture, PlanZone } from './PlanZone.tsx';
import { Press } from './Press.tsx';
import { pictureSource } from './picture.ts';
import { useWords } from './strings.ts';
import { ZoneMark } from './ZoneMark.tsx';

/** The plan of a large hall: all its zones, or the booths of the zone where the visitor stands. */
export function LargePlan(props: { map: PlanMap }): ReactNode {
  const { map } = props;
  const words = useWords();
  const world = useWorld();
  const here = useVisit(({ place }) => zoneAt(world, place));
  const [isWhole, setWhole] = useState(here === null);
  const zone = isWhole ? undefined : [...map.west, ...map.east].find(({ id }) => id === here);
  if (!zone) {
    return (
      <PlanFrame map={map}>
        {(each) => <ZoneCell key={each.id} id={each.id} onPress={() => setWhole(false)} />}
      </PlanFrame>
    );
  }
  return (
    <div className={map.west.includes(zone) ? 'plan-one west' : 'plan-one east'}>
      <Press className="plan-all" onPress={() => setWhole(true)}>
        <MapIcon aria-hidden="true" />
        {words('plan.allZones')}
      </Press>
      <PlanZone zone={zone} />
    </div>
  );
}

/** So many of a zone's booths show what it is about. */
const FOREMOST = 3;

/** A zone of which name, size and a few pictures are shown; a touch goes there and shows its booths. */
function ZoneCell(props: { id: ZoneId; onPress: () => void }): ReactNode {
  const { id } = props;
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const zone = world.zones.get(id);
  if (!zone) return null;
  const exhibits = exhibitsOf(world, id);
  const pictures = exhibits
    .flatMap(({ cover }) => (cover ? (pictureSource(world, cover.media) ?? []) : []))
    .slice(0, FOREMOST);
  const go = () => {
    dispatch({ kind: 'zoneTapped', zone: id });
    props.onPress();
  };
  return (
    <Press className="plan-cell" zone={id} onPress={go} style={{ borderColor: zone.colour }}>
      <ZoneMark zone={zone} language={language} />
      <span>{words('plan.booths', { count: exhibits.length })}</span>
      <span className="plan-strip">
        {pictures.map((picture) => (
          <PlanPicture key={picture.src} picture={picture} />
        ))}
      </span>
      <Here place={zonePlace(id)} />
    </Press>
  );
}
