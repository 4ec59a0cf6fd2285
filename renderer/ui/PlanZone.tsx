import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MapLane, MapZone } from '#core/plan-map.ts';
import { withSoftBreaks } from '#core/soft-breaks.ts';
import { boothPlace, zonePlace } from '#core/wayfinding.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import type { PictureSource } from './picture.ts';
import { SeenMark } from './SeenMark.tsx';
import { useWords } from './strings.ts';
import { useBoothEntry } from './use-booth-entry.ts';
import { ZoneMark } from './ZoneMark.tsx';

/** A zone of the plan: its name, and its booths lane by lane. */
export function PlanZone(props: { zone: MapZone }): ReactNode {
  const { id, lanes } = props.zone;
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const zone = world.zones.get(id);
  if (!zone) return null;
  const rows = lanes.reduce((sum, lane) => sum + roomOf(lane), 0);
  return (
    <section
      className="plan-zone"
      aria-label={zone.name[language]}
      style={{ flexGrow: rows, '--zone': zone.colour } as React.CSSProperties}
    >
      <h2>
        <ZoneMark zone={zone} language={language} />
        <Here place={zonePlace(id)} />
      </h2>
      {lanes.map((lane) => (
        <PlanLane key={lane.north[0] ?? lane.end} lane={lane} />
      ))}
    </section>
  );
}

/** From this many booths in a row on, a lane is crowded: names need more lines. */
const CROWDED = 3;
/** From this many on it is packed: on a wide glass there is no room beside a name. */
const PACKED = 4;

/** How many booths a lane has side by side. */
function acrossOf({ north, end }: MapLane): number {
  return north.length + (end === null ? 0 : 1);
}

function isCrowded(lane: MapLane): boolean {
  return acrossOf(lane) >= CROWDED;
}

/** How high a lane is drawn, in booths' rows. */
function roomOf(lane: MapLane): number {
  if (lane.north.length + lane.south.length === 0) return 1;
  return isCrowded(lane) ? 3 : 2;
}

/** A lane: its two sides above each other, the booth at its end beside them, far from the axis. */
function PlanLane(props: { lane: MapLane }): ReactNode {
  const { north, south, end } = props.lane;
  const packed = acrossOf(props.lane) >= PACKED ? 'crowded packed' : 'crowded';
  const crowd = isCrowded(props.lane) ? packed : '';
  return (
    <div className={`plan-lane ${crowd}`}>
      {north.length > 0 && (
        <div className="plan-rows">
          <div className="plan-row">
            {north.map((id) => (
              <PlanBooth key={id} id={id} />
            ))}
          </div>
          <div className="plan-row">
            {south.map((id) => (
              <PlanBooth key={id} id={id} />
            ))}
          </div>
        </div>
      )}
      {end !== null && <PlanBooth id={end} />}
    </div>
  );
}

function PlanBooth(props: { id: ExhibitId }): ReactNode {
  const entry = useBoothEntry(props.id);
  if (!entry) return null;
  const { exhibit, title, picture, here, seen, go } = entry;
  return (
    <Press className={here ? 'plan-booth here' : 'plan-booth'} exhibit={exhibit.id} onPress={go}>
      <span className="plan-title">
        <small>{exhibit.code}</small> {withSoftBreaks(title)}
      </span>
      {picture && <PlanPicture picture={picture} />}
      {seen && <SeenMark />}
      <Here place={boothPlace(exhibit.id)} />
    </Press>
  );
}

/** A booth's picture, where there is room for it. */
export function PlanPicture(props: { picture: PictureSource }): ReactNode {
  const { src, srcSet } = props.picture;
  return (
    <span className="plan-picture">
      <img src={src} srcSet={srcSet} sizes="240px" alt="" />
    </span>
  );
}

/** The mark of the place where the visitor stands. */
export function Here(props: { place: string }): ReactNode {
  const words = useWords();
  const here = useVisit((visit) => visit.place === props.place);
  return here ? (
    <span className="here-mark">
      <MapPin aria-hidden="true" />
      {words('plan.here')}
    </span>
  ) : null;
}
