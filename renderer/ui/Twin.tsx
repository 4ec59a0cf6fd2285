import type { CSSProperties, ReactNode } from 'react';
import { seenFromAbove, viewFromAbove } from '#core/above.ts';
import type { Layout } from '#core/framing.ts';
import type { Pose } from '#core/geometry.ts';
import { spreadLabels } from '#core/labels.ts';
import type { BoothPlace } from '#core/plan.ts';
import { bearing } from '#core/travel.ts';
import { facing } from '#core/visit/walk.ts';
import { boothPlace } from '#core/wayfinding.ts';
import type { World } from '#core/world.ts';
import type { ZoneId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { Press } from './Press.tsx';
import { useWords } from './strings.ts';

/** One button per zone and booth, in the order of the exhibition; seen when it has the focus, and zones' also from above. */
export function Twin(props: { glass: Layout }): ReactNode {
  return (
    <>
      <ZoneButtons glass={props.glass} />
      <BoothButtons />
    </>
  );
}

function ZoneButtons({ glass }: { glass: Layout }): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const above = useVisit((visit) => visit.above);
  const places = above ? labelPlaces(world, glass, language) : null;
  return (
    <ul className="twin" aria-label={words('hall.zones')}>
      {world.exhibition.zones
        .filter(({ id }) => world.zonePlaces.has(id))
        .map(({ id, number, name, colour }) => (
          <li key={id}>
            <Press
              className={above ? 'zone-label' : 'twin-button'}
              zone={id}
              {...(places ? { style: { ...places.get(id), borderColor: colour } } : {})}
              onPress={() => dispatch({ kind: 'zoneTapped', zone: id })}
            >
              {above ? (
                <>
                  <b style={{ background: colour }}>{number}</b> <span>{name[language]}</span>
                </>
              ) : (
                words('hall.zone', { number, name: name[language] })
              )}
            </Press>
          </li>
        ))}
    </ul>
  );
}

/** A label's height, the room beside its words and between labels, and the size of its letters, in millimetres of glass. */
const LABEL = { height: 20, beside: 30, gap: 2, letters: 11 } as const;
/** Labels hang this high over their zones, in metres. */
const LABEL_HEIGHT = 3.4;

/** Where the zones' names hang over the hall seen from above. */
function labelPlaces(
  world: World,
  { stage, mm }: Layout,
  language: Language,
): ReadonlyMap<ZoneId, CSSProperties> {
  const view = viewFromAbove(world.plan, stage);
  const zones = world.plan.zones;
  const labels = zones.map(({ id, area }) => {
    const middle = [
      (area.minX + area.maxX) / 2,
      LABEL_HEIGHT,
      (area.minZ + area.maxZ) / 2,
    ] as const;
    const words = emsOf(world.zones.get(id)?.name[language] ?? '');
    const width = (words * LABEL.letters + LABEL.beside) * mm;
    return { ...seenFromAbove(view, middle, stage), width, height: LABEL.height * mm };
  });
  const spread = spreadLabels(labels, LABEL.gap * mm);
  return new Map(
    spread.map(({ x, y }, i) => [zones[i]?.id as ZoneId, { left: x - stage.x, top: y - stage.y }]),
  );
}

/** How wide words are, in ems: a Han character is one, a Latin letter a little more than half. */
function emsOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.58 : 1), 0);
}

function BoothButtons(): ReactNode {
  const words = useWords();
  const dispatch = useDispatch();
  const world = useWorld();
  const language = useVisit((visit) => visit.language);
  const place = useVisit((visit) => visit.place);
  const heading = useVisit((visit) => facing({ ...visit, goal: null }, world));
  const pose: Pose = { at: (world.ways.places.get(place) ?? world.plan.entrance).at, heading };
  const nameOf = (booth: BoothPlace) => {
    const exhibit = world.exhibits.get(booth.id);
    const title = exhibit?.title[language] ?? '';
    const code = exhibit?.code ?? '';
    if (place === boothPlace(booth.id)) return words('hall.here', { code, title });
    const { sector, away } = bearing(pose, booth.pose.at);
    const where = words(`where.${sector}`);
    return words('hall.booth', { code, title, where, metres: Math.round(away) });
  };
  return (
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
  );
}
