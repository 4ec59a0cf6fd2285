import { join } from 'node:path';
import { sniffMedia } from '../media/sniff-media.ts';
import type { MediaRole, MissingHint } from '../problems/picture-messages.ts';
import { type ContentProblem, type Place, problem } from '../problems/problem.ts';
import { headOf } from '../source/read-head.ts';
import type { Entry } from '../source/walk-folder.ts';
import { nearest } from '../yaml/nearest.ts';
import { endingOf, kindByName, type MediaKind, stemOf } from './media-names.ts';

/** Where a media file is looked for, and for what. */
export interface Search {
  readonly root: string;
  /** The files of the exhibit, by their path inside its folder. */
  readonly files: ReadonlyMap<string, Entry>;
  readonly role: MediaRole;
  /** The line that names the file. */
  readonly place: Place;
}

/** A media file that an exhibit names: the file, or null when it cannot be used, and why. */
export interface Found {
  readonly entry: Entry | null;
  /** What the author seems to have meant, where no file has the name. */
  readonly meant?: string;
  readonly problems: readonly ContentProblem[];
}

const ON_NETWORK = /^(?:https?:|ftp:)?\/\//i;
const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|[\\/])|(?:^|[\\/])\.\.(?:[\\/]|$)/i;

/** What `sniffMedia` says of files that can be used, by the kind that a name may promise for them. */
const CONTENTS: Readonly<Record<Exclude<MediaKind, 'captions'>, readonly string[]>> = {
  picture: ['png', 'jpeg', 'webp', 'avif', 'svg'],
  model: ['glb'],
  film: ['mp4', 'webm'],
  recording: ['mp3', 'ogg', 'm4a', 'wav', 'mp4'],
};

/** Finds the file that a name in an exhibit means, looking at its first bytes only. */
export function findMedia(written: string, search: Search): Found {
  const { role, place, files } = search;
  const about = { role, name: written };
  const refuse = (p: ContentProblem): Found => ({ entry: null, problems: [p] });
  if (ON_NETWORK.test(written)) return refuse(problem('media-on-network', place, about));
  if (OUTSIDE.test(written)) return refuse(problem('media-outside', place, about));
  const name = localName(written);
  const entry = files.get(name);
  if (entry?.kind === 'link') return refuse(whole('link-not-followed', entry));
  if (entry !== undefined && entry.kind !== 'file') return refuse(whole('not-a-file', entry));
  const kind = kindByName(name);
  if (kind === null) {
    return refuse(problem('media-format', place, { ...about, format: endingOf(name) || null }));
  }
  if (entry === undefined) {
    const hint = hintFor(name, files);
    const missing = refuse(problem('media-missing', place, { ...about, hint }));
    return hint.kind === 'none' ? missing : { ...missing, meant: hint.actual };
  }
  if (!suits(kind, role)) return refuse(problem('media-wrong-kind', place, about));
  return mismatch(kind, entry, search, about) ?? { entry, problems: [] };
}

/** A name as the folder's map spells it. */
export function localName(written: string): string {
  return written
    .replace(/\\/g, '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC');
}

function suits(kind: MediaKind, role: MediaRole): boolean {
  if (role === 'cover') return kind === 'picture';
  return role === 'model' ? kind === 'model' : kind !== 'captions';
}

function mismatch(
  kind: MediaKind,
  entry: Entry,
  { root, place }: Search,
  about: { readonly role: MediaRole; readonly name: string },
): Found | null {
  const bytes = headOf(join(root, entry.path));
  if (bytes === null) return { entry: null, problems: [whole('unreadable', entry)] };
  const type = sniffMedia(bytes);
  if (kind === 'captions' || (type !== null && CONTENTS[kind].includes(type))) return null;
  const known = type !== null && !Object.values(CONTENTS).flat().includes(type);
  const refused = known
    ? problem('media-format', place, { ...about, format: type })
    : problem('media-disguised', place, about);
  return { entry: null, problems: [refused] };
}

function whole(
  code: 'link-not-followed' | 'not-a-file' | 'unreadable',
  entry: Entry,
): ContentProblem {
  return problem(code, { file: entry.path, line: null }, {});
}

/** What in the folder the author may have meant. */
function hintFor(name: string, files: ReadonlyMap<string, Entry>): MissingHint {
  const names = [...files.keys()].filter((other) => kindByName(other) === kindByName(name));
  const sameLetters = names.find((other) => other.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) return { kind: 'case', actual: sameLetters };
  const sameStem = names.find((other) => stemOf(other) === stemOf(name));
  const similar = sameStem ?? nearest(name, names);
  return similar === null ? { kind: 'none' } : { kind: 'similar', actual: similar };
}
