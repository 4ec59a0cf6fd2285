import { Eye, Footprints } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Layout } from '#core/framing.ts';
import type { Pose } from '#core/geometry.ts';
import { bearing } from '#core/travel.ts';
import { boothPlace } from '#core/wayfinding.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** The hall's controls as real ones: every zone and booth by name, direction and distance, and the view from above. */
export function HallView(props: { glass: Layout }): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const above = useVisit((visit) => visit.above);
  const open = useVisit((visit) => visit.open !== null);
  const starting = useVisit((visit) => visit.hall === 'starting');
  const { stage } = props.glass;
  return (
    <section
      className="hall"
      aria-label={words('hall.label')}
      aria-roledescription={words('hall.role')}
      style={{ left: stage.x, top: stage.y, width: stage.width, height: stage.height }}
    >
      {starting && <p className="plate">{words('hall.starting')}</p>}
      <Twin />
      {!open && (
        <div className="hall-tools">
          <p className="plate hint">{words('hall.hint')}</p>
          <Press className="tool" onPress={() => dispatch({ kind: 'aboveToggled' })}>
            {above ? <Footprints aria-hidden="true" /> : <Eye aria-hidden="true" />}
            <span>{words(above ? 'hall.inside' : 'hall.above')}</span>
          </Press>
        </div>
      )}
    </section>
  );
}

/** One button per zone and booth, in the order of the exhibition; seen when it has the focus. */
function Twin(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const place = useVisit((visit) => visit.place);
  const pose: Pose = world.ways.places.get(place) ?? world.plan.entrance;
  const nameOf = (booth: (typeof world.plan.booths)[number]) => {
    const exhibit = world.exhibits.get(booth.id);
    const title = exhibit?.title[language] ?? '';
    const code = exhibit?.code ?? '';
    if (place === boothPlace(booth.id)) return words('hall.here', { code, title });
    const { sector, away } = bearing(pose, booth.pose.at);
    const where = words(`where.${sector}`);
    return words('hall.booth', { code, title, where, metres: Math.round(away) });
  };
  return (
    <>
      <ul className="twin" aria-label={words('hall.zones')}>
        {world.exhibition.zones
          .filter(({ id }) => world.zonePlaces.has(id))
          .map(({ id, number, name }) => (
            <li key={id}>
              <Press
                className="twin-button"
                zone={id}
                onPress={() => dispatch({ kind: 'zoneTapped', zone: id })}
              >
                {words('hall.zone', { number, name: name[language] })}
              </Press>
            </li>
          ))}
      </ul>
      <ul className="twin" aria-label={words('hall.booths')}>
        {world.plan.booths.map((booth) => (
          <li key={booth.id}>
            <Press
              className="twin-button"
              exhibit={booth.id}
              onPress={() => dispatch({ kind: 'boothTapped', exhibit: booth.id })}
            >
              {nameOf(booth)}
            </Press>
          </li>
        ))}
      </ul>
    </>
  );
}
