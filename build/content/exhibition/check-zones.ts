import type { AuthoredExhibition } from '#schema/authored/authored-exhibition.ts';
import { zoneId } from '#schema/ids.ts';
import { type ContentProblem, type Place, problem } from '../problems/problem.ts';
import type { YamlValue } from '../yaml/read-yaml.ts';
import { contrast, PAPER } from './contrast.ts';
import { isExhibitionId } from './exhibition-id.ts';

/** The least contrast at which a zone's colour can carry words on paper (WCAG 2.2, level AA). */
const CONTRAST_MIN = 4.5;

/** What a shape cannot say of zones: ids and numbers are unique, ids are names, colours can be seen. */
export function checkZones(
  { id, zones }: AuthoredExhibition,
  yaml: YamlValue,
  file: string,
): readonly ContentProblem[] {
  const at = (...path: PropertyKey[]): Place => ({ file, line: yaml.lineOf(path) });
  const numbers = zones.map(({ number }, i) => number ?? i + 1);
  return [
    ...(isExhibitionId(id) ? [] : [problem('bad-exhibition-id', at('id'), { id })]),
    ...zones.flatMap((zone, i) => {
      const number = numbers[i] ?? 0;
      const ratio = contrast(zone.colour, PAPER);
      return [
        ...badId(zone.id, at('zones', i, 'id')),
        ...(zones.findIndex((other) => other.id === zone.id) < i
          ? [problem('duplicate-zone', at('zones', i, 'id'), { id: zone.id })]
          : []),
        ...(numbers.indexOf(number) < i
          ? [problem('duplicate-number', at('zones', i, 'number'), { number })]
          : []),
        ...(ratio < CONTRAST_MIN
          ? [
              problem('colour-contrast', at('zones', i, 'colour'), {
                colour: zone.colour,
                ratio: (Math.floor(ratio * 10) / 10).toFixed(1),
              }),
            ]
          : []),
      ];
    }),
  ];
}

function badId(id: string, place: Place): readonly ContentProblem[] {
  return zoneId.safeParse(id, { jitless: true }).success ? [] : [problem('bad-id', place, { id })];
}
