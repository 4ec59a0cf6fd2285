import type { Exhibition, Side } from '../../assets/schema/exhibition.ts';
import {
  type ExhibitId,
  exhibitId,
  type MediaId,
  mediaId,
  type ZoneId,
  zoneId,
} from '../../assets/schema/ids.ts';
import { parseExhibition } from '../../assets/schema/parse.ts';
import type { PlannedZone } from '../../renderer/core/plan.ts';
import { buildWorld, type World } from '../../renderer/core/world.ts';

/** A zone to make: how many booths, and the side the author wants, if any. */
export interface MadeZone {
  readonly booths: number;
  readonly side?: Side;
}

/** How many pages of text every made exhibit has; those with an odd number have a page of sources as well. */
export const MADE_PAGES = { 'zh-Hans': 3, en: 2, 'zh-Hant': 1 } as const;
/** Seconds to read every made exhibit: short, longer than the usual patience, and too short to count. */
const MADE_SECONDS = { 'zh-Hans': 30, en: 100, 'zh-Hant': 0 } as const;

/** The id of the made zone with a number, from 1. */
export function madeZone(number: number): ZoneId {
  return zoneId.parse(`zone-${number}`);
}

/** The id of a made exhibit: its zone's number and its own in the zone, both from 1. */
export function madeBooth(zone: number, number: number): ExhibitId {
  return exhibitId.parse(`展品-${zone}-${number}`);
}

/** The id of a made picture, model, film or recording. */
export function madeMedia(number: number): MediaId {
  return mediaId.parse(number.toString(16).padStart(64, '0'));
}

/** `booths` booths spread evenly over `zones` zones. */
export function spread(booths: number, zones: number): MadeZone[] {
  return Array.from({ length: zones }, (_, i) => ({
    booths: Math.floor(booths / zones) + (i < booths % zones ? 1 : 0),
  }));
}

/** What a plan of the made zones is made from. */
export function plannedZones(zones: readonly MadeZone[]): PlannedZone[] {
  return zones.map(({ booths, side }, i) => ({
    id: madeZone(i + 1),
    booths: Array.from({ length: booths }, (_, k) => madeBooth(i + 1, k + 1)),
    ...(side ? { side } : {}),
  }));
}

/** An exhibition that the schema accepts: these zones, with true pages, sources, pictures and models. */
export function makeExhibition(zones: readonly MadeZone[]): Exhibition {
  const parsed = parseExhibition(exhibitionJson(zones));
  if (!parsed.ok) throw new Error(`make-world is out of date: ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
}

/** The world of a made exhibition. */
export function makeWorld(zones: readonly MadeZone[]): World {
  return buildWorld(makeExhibition(zones));
}

/** The same value in every language. */
export function inAll<T>(value: T): Record<'zh-Hans' | 'en' | 'zh-Hant', T> {
  return { 'zh-Hans': value, en: value, 'zh-Hant': value };
}

function exhibitionJson(zones: readonly MadeZone[]): unknown {
  return {
    format: 1,
    id: 'made-exhibition',
    name: { 'zh-Hans': '测试展', en: 'Made exhibition', 'zh-Hant': '測試展' },
    venue: inAll('Made house'),
    lead: inAll('For tests'),
    languages: ['zh-Hans', 'en', 'zh-Hant'],
    zones: zones.map((_, i) => zoneJson(i + 1)),
    exhibits: plannedZones(zones).flatMap(({ id, booths }, i) =>
      booths.map((booth, k) => exhibitJson(id, booth, i + 1, k + 1)),
    ),
    layout: {
      sides: Object.fromEntries(
        zones.flatMap(({ side }, i) => (side ? [[madeZone(i + 1), side]] : [])),
      ),
    },
    media: {
      [madeMedia(1)]: {
        kind: 'picture',
        sizes: [{ path: `media/${madeMedia(9)}.webp`, bytes: 12, width: 4, height: 3 }],
        colour: '#2a6f97',
      },
      [madeMedia(2)]: {
        kind: 'model',
        file: { path: `media/${madeMedia(8)}.glb`, bytes: 34 },
        triangles: 12,
      },
    },
  };
}

function zoneJson(number: number): unknown {
  return {
    id: madeZone(number),
    number,
    colour: '#2a6f97',
    icon: 'cpu',
    pattern: 'dots',
    name: { 'zh-Hans': `${number} 号展区`, en: `Zone ${number}`, 'zh-Hant': `${number} 號展區` },
    lead: inAll('What stands here'),
  };
}

function exhibitJson(zone: ZoneId, id: ExhibitId, zoneNumber: number, number: number): unknown {
  const pages = (language: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      children: [{ type: 'text', value: `${id} ${language} ${i + 1}` }],
    }));
  return {
    id,
    zone,
    code: `${zoneNumber}-${number}`,
    title: { 'zh-Hans': `成果${number}`, en: `Achievement ${number}`, 'zh-Hant': `成果${number}` },
    lead: inAll('In one sentence'),
    tags: [],
    cover: { media: madeMedia(1), alt: inAll('A picture') },
    ...(number % 3 === 0 ? { model: madeMedia(2) } : {}),
    pages: {
      'zh-Hans': pages('zh-Hans', MADE_PAGES['zh-Hans']),
      en: pages('en', MADE_PAGES.en),
      'zh-Hant': pages('zh-Hant', MADE_PAGES['zh-Hant']),
    },
    origin: inAll('written'),
    sources: number % 2 === 1 ? [{ outlet: inAll('A newspaper'), date: '2024-04-29' }] : [],
    readingSeconds: MADE_SECONDS,
    search: { pinyin: [['cheng'], ['guo']], words: '' },
  };
}
