import type { Layout, Zone } from '#schema/exhibition.ts';
import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { ExhibitDraft } from '../exhibit/exhibit-draft.ts';
import { type ContentProblem, type Place, problem } from '../problems/problem.ts';
import { nearest } from '../yaml/nearest.ts';
import type { ExhibitionReading } from './read-exhibition.ts';
import type { LayoutReading } from './read-layout.ts';

/** An exhibit in its zone. */
export interface Placed {
  readonly draft: ExhibitDraft;
  readonly zone: Zone;
}

/** Every exhibit in its zone, zone after zone in the order in which they stand; and what stands in the way. */
export interface Placement {
  readonly placed: readonly Placed[];
  readonly layout: Layout;
  readonly problems: readonly ContentProblem[];
}

/** The exhibits to be placed. */
export interface Arrivals {
  readonly drafts: readonly ExhibitDraft[];
  /** Those that are there but cannot be read: nobody knows their zone. */
  readonly unread: readonly ExhibitId[];
}

/** Puts exhibits into their zones and into order: as the layout says, else by `order`, else by id. */
export function placeExhibits(
  { drafts, unread }: Arrivals,
  exhibition: ExhibitionReading,
  layout: LayoutReading,
): Placement {
  const zones = exhibition.head?.zones;
  if (zones === undefined) return { placed: [], layout: { sides: {} }, problems: [] };
  const homes = drafts.map((draft) => ({ draft, zone: zoneNamed(draft.chinese.head.zone, zones) }));
  const homeless = homes.filter(({ zone }) => zone === null).map(({ draft }) => draft);
  const placed = zones.flatMap((zone) => {
    const own = homes.filter((home) => home.zone === zone).map(({ draft }) => draft);
    return inOrder(own, orderFor(zone, zones, layout)).map((draft) => ({ draft, zone }));
  });
  return {
    placed,
    layout: { sides: sidesOf(zones, layout) },
    problems: [
      ...homeless.map((draft) =>
        unknownZone(draft.chinese.head.zone, zones, { file: draft.file, line: draft.zoneLine }),
      ),
      ...zones.flatMap((zone) => checkZone(zone, placed, exhibition, unread.length > 0)),
      ...checkLayout(placed, zones, layout, unread),
    ],
  };
}

/** A zone by its id or its Chinese name. */
function zoneNamed(name: string, zones: readonly Zone[]): Zone | null {
  return (
    zones.find(({ id }) => id === name) ??
    zones.find((zone) => zone.name['zh-Hans'] === name.normalize('NFC')) ??
    null
  );
}

function unknownZone(name: string, zones: readonly Zone[], place: Place): ContentProblem {
  const names = zones.map((zone) => zone.name['zh-Hans']);
  const choices = zones.map(({ id }) => id);
  return problem('unknown-zone', place, {
    zone: name,
    nearest: nearest(name, [...choices, ...names]),
    zones: /\p{Script=Han}/u.test(name) ? names : choices,
  });
}

function orderFor(
  zone: Zone,
  zones: readonly Zone[],
  { layout }: LayoutReading,
): readonly string[] {
  const orders = Object.entries(layout.order ?? {});
  return orders.find(([name]) => zoneNamed(name, zones) === zone)?.[1] ?? [];
}

function inOrder(
  drafts: readonly ExhibitDraft[],
  wanted: readonly string[],
): readonly ExhibitDraft[] {
  const rank = ({ id, chinese }: ExhibitDraft): readonly [number, number] => {
    const place = wanted.indexOf(id);
    return [place < 0 ? wanted.length : place, chinese.head.order ?? Number.MAX_SAFE_INTEGER];
  };
  return [...drafts].sort((a, b) => {
    const [[placeA, orderA], [placeB, orderB]] = [rank(a), rank(b)];
    return placeA - placeB || orderA - orderB || (a.id < b.id ? -1 : 1);
  });
}

function sidesOf(zones: readonly Zone[], { layout }: LayoutReading): Layout['sides'] {
  const sides = Object.entries(layout.sides ?? {}).flatMap(([name, side]) => {
    const zone = zoneNamed(name, zones);
    return zone === null ? [] : [[zone.id, side] as const];
  });
  return Object.fromEntries(sides) satisfies Partial<Record<ZoneId, unknown>>;
}

function checkZone(
  zone: Zone,
  placed: readonly Placed[],
  { file, zoneLines }: ExhibitionReading,
  mayHaveMore: boolean,
): readonly ContentProblem[] {
  const own = placed.filter((p) => p.zone === zone).map(({ draft }) => draft);
  if (own.length === 0 && mayHaveMore) return [];
  if (own.length === 0) {
    const place = { file, line: zoneLines[zone.id] ?? null };
    return [problem('zone-empty', place, { zone: zone.name['zh-Hans'] })];
  }
  return own.flatMap((draft, i) => {
    const { order } = draft.chinese.head;
    const other = own.slice(0, i).find(({ chinese }) => chinese.head.order === order);
    if (order === undefined || other === undefined) return [];
    const place = { file: draft.file, line: draft.orderLine };
    return [problem('duplicate-order', place, { order, other: other.id })];
  });
}

function checkLayout(
  placed: readonly Placed[],
  zones: readonly Zone[],
  { layout, file, lines }: LayoutReading,
  unread: readonly ExhibitId[],
): readonly ContentProblem[] {
  const at = (...path: (string | number)[]): Place => ({ file, line: lines[path.join('.')] ?? 1 });
  const ids = placed.map(({ draft }) => draft.id);
  return [
    ...Object.keys(layout.sides ?? {}).flatMap((name) =>
      zoneNamed(name, zones) === null ? [unknownZone(name, zones, at('sides', name))] : [],
    ),
    ...Object.entries(layout.order ?? {}).flatMap(([name, order]) => {
      const zone = zoneNamed(name, zones);
      if (zone === null) return [unknownZone(name, zones, at('order', name))];
      return order.flatMap((id, i) => {
        const home = placed.find(({ draft }) => draft.id === id)?.zone;
        if (home === zone || unread.some((other) => other === id)) return [];
        const place = at('order', name, i);
        return home === undefined
          ? [problem('unknown-exhibit', place, { id, nearest: nearest(id, ids) })]
          : [problem('exhibit-elsewhere', place, { id, zone: zone.name['zh-Hans'] })];
      });
    }),
  ];
}
