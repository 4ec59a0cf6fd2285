import {
  type AuthoredExhibition,
  authoredExhibition,
} from '#schema/authored/authored-exhibition.ts';
import { EXHIBITION_KEYS, type KeyTable } from '#schema/authored/key-tables.ts';
import type { WrittenText } from '#schema/authored/written-text.ts';
import { type Exhibition, ICONS, type Zone } from '#schema/exhibition.ts';
import { type ZoneId, zoneId } from '#schema/ids.ts';
import { LANGUAGES } from '#schema/languages.ts';
import { PATTERNS } from '#schema/patterns.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import { readText, YAML_BYTES_MAX } from '../source/read-text.ts';
import type { Entry } from '../source/walk-folder.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { readYaml, type YamlValue } from '../yaml/read-yaml.ts';
import { checkZones } from './check-zones.ts';
import { showableId } from './exhibition-id.ts';
import { WORD_TABLE } from './interface-words.ts';
import { toLocal } from './local-text.ts';
import { readWords } from './read-words.ts';

/** What the whole exhibition says of itself, without its exhibits. */
export type ExhibitionHead = Pick<
  Exhibition,
  'id' | 'name' | 'venue' | 'lead' | 'languages' | 'zones' | 'words'
>;

/** `exhibition.yaml` read: its head, or null where too much is wrong for one; and every problem. */
export interface ExhibitionReading {
  readonly head: ExhibitionHead | null;
  /** The file, and the line on which each zone begins, by id. */
  readonly file: string;
  readonly zoneLines: Readonly<Record<string, number>>;
  readonly problems: readonly ContentProblem[];
}

const KEYS: KeyTable = {
  ...EXHIBITION_KEYS,
  words: { ...EXHIBITION_KEYS.words, inside: WORD_TABLE },
};

/** Reads `exhibition.yaml`. */
export function readExhibition(root: string, entry: Entry): ExhibitionReading {
  const file = entry.path;
  const { text, problems } = readText(root, entry, YAML_BYTES_MAX);
  const nothing = { head: null, file, zoneLines: {} };
  if (text === null) return { ...nothing, problems };
  const { yaml, problems: broken } = readYaml(text, KEYS, { file, firstLine: 1 });
  if (yaml === null) return { ...nothing, problems: [...problems, ...broken] };
  const shaped = checkShape(authoredExhibition, yaml, KEYS, file);
  const found = [...problems, ...broken, ...shaped.problems];
  if (shaped.value === null) return { ...nothing, problems: found };
  const authored = shaped.value;
  const head = headOf(authored);
  const own = readWords(authored.words ?? {}, (key) => ({
    file,
    line: yaml.lineOf(['words', key]),
  }));
  const lines = authored.zones.map(({ id }, i) => [id, yaml.lineOf(['zones', i])] as const);
  return {
    head: head && own.words ? { ...head, words: own.words } : head,
    file,
    zoneLines: Object.fromEntries(lines),
    problems: [
      ...found,
      ...checkZones(authored, yaml, file),
      ...englishNames(authored, yaml, file),
      ...own.problems,
    ],
  };
}

/** The head as a kiosk reads it; null when an id cannot be one. */
function headOf(authored: AuthoredExhibition): ExhibitionHead | null {
  const ids = authored.zones.map(({ id }) => zoneId.safeParse(id, { jitless: true }));
  const zones = authored.zones.flatMap((zone, i): readonly Zone[] => {
    const id = ids[i];
    return id?.success ? [zoneOf(id.data, zone, i)] : [];
  });
  if (zones.length === 0) return null;
  const written = authored.languages ?? LANGUAGES;
  return {
    id: showableId(authored.id),
    name: toLocal(authored.name),
    venue: toLocal(authored.venue),
    lead: toLocal(authored.lead),
    languages: LANGUAGES.filter((language) => written.includes(language)),
    zones,
  };
}

function zoneOf(id: ZoneId, zone: AuthoredExhibition['zones'][number], place: number): Zone {
  return {
    id,
    number: zone.number ?? place + 1,
    colour: zone.colour,
    icon: zone.icon ?? ICONS[place % ICONS.length] ?? ICONS[0],
    pattern: zone.pattern ?? PATTERNS[place % PATTERNS.length] ?? PATTERNS[0],
    name: toLocal(zone.name),
    lead: toLocal(zone.lead),
  };
}

/** Reminds of every name that English visitors will see in Chinese. */
function englishNames(
  { name, venue, lead, zones }: AuthoredExhibition,
  yaml: YamlValue,
  file: string,
): readonly ContentProblem[] {
  const texts: readonly (readonly [WrittenText, readonly PropertyKey[]])[] = [
    [name, ['name']],
    [venue, ['venue']],
    [lead, ['lead']],
    ...zones.flatMap((zone, i) => [
      [zone.name, ['zones', i, 'name']] as const,
      [zone.lead, ['zones', i, 'lead']] as const,
    ]),
  ];
  return texts
    .filter(([text]) => text.en === undefined && /\p{Script=Han}/u.test(text.zh))
    .map(([text, path]) =>
      problem('english-name-missing', { file, line: yaml.lineOf(path) }, { text: text.zh }),
    );
}
