import type { RehearsedBooth } from './steps.ts';

/** What ends a rehearsal before its end: a release with any of these must not be put on show. What only took too long may be the machine's fault. */
export type RehearsalProblem =
  /** The exhibition cannot be read, or is not what the schema asks for. */
  | { readonly kind: 'unreadable'; readonly detail: string }
  /** Another release lies there than the one to rehearse. */
  | { readonly kind: 'another' }
  /** A picture, a model, a film, a recording or its captions: its address. */
  | { readonly kind: 'file'; readonly path: string }
  /** The page's program failed. */
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'lost' }
  /** A page of a description, or the booth in the hall, was not drawn in time. */
  | { readonly kind: 'slow'; readonly waitedFor: Awaited }
  /** Characters that none of the page's fonts has, at most ten. */
  | { readonly kind: 'glyphs'; readonly characters: readonly string[] }
  /** Drawing a booth, or half of them, holds the page up for so many milliseconds or more. */
  | { readonly kind: 'heavy'; readonly ms: number; readonly which: 'booth' | 'half' }
  /** The rehearsal as a whole took too long. */
  | { readonly kind: 'overdue' };

/** A problem as the machine is told of it: by `code` it knows what staff are to do, `line` says what and where. */
export interface Refusal {
  readonly code: 'not-drawn' | 'missing-glyphs' | 'too-heavy' | 'too-slow';
  readonly line: string;
}

/** What a page that did not come in time still lacked. */
export type Awaited = 'description' | 'files' | 'hall';

const AWAITED: Record<Awaited, string> = {
  description: 'its description',
  files: 'its pictures, models, films and recordings',
  hall: 'the hall',
};

const HEAVY = { booth: 'it', half: 'each of half the booths' } as const;

/** Longer than this a line is cut: it is read on one. */
const LONGEST = 300;

/** Puts a problem into one line; it names the booth that it is about: the one the file belongs to, else the one given. */
export function refusalOf(
  problem: RehearsalProblem,
  at: RehearsedBooth | null = null,
  booths: readonly RehearsedBooth[] = [],
): Refusal {
  return { code: codeOf(problem), line: problemLine(problem, at, booths) };
}

function codeOf({ kind }: RehearsalProblem): Refusal['code'] {
  if (kind === 'glyphs') return 'missing-glyphs';
  if (kind === 'slow' || kind === 'overdue') return 'too-slow';
  return kind === 'heavy' ? 'too-heavy' : 'not-drawn';
}

function problemLine(
  problem: RehearsalProblem,
  at: RehearsedBooth | null,
  booths: readonly RehearsedBooth[],
): string {
  const booth = problem.kind === 'file' ? ownerOf(problem.path, booths) : at;
  const said = sayProblem(problem);
  const line = booth ? `booth ${booth.name}: ${said}` : said;
  const single = line.replaceAll(/\s+/g, ' ').trim();
  return single.length <= LONGEST ? single : `${single.slice(0, LONGEST - 1)}…`;
}

/** The first booth to which a file belongs: plan and hall show the pictures of others, too. */
function ownerOf(path: string, booths: readonly RehearsedBooth[]): RehearsedBooth | undefined {
  const name = fileName(path);
  return booths.find(({ files }) => files.some((file) => fileName(file) === name));
}

function sayProblem(problem: RehearsalProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `the exhibition cannot be read: ${problem.detail}`;
    case 'another':
      return 'another release lies there than the one to rehearse';
    case 'file':
      return `${fileName(problem.path)} cannot be shown`;
    case 'error':
      return `the page failed: ${problem.message}`;
    case 'lost':
      return 'the hall was lost while it was drawn';
    case 'slow':
      return `${AWAITED[problem.waitedFor]} did not come in time`;
    case 'glyphs':
      return `no font has ${problem.characters.map(nameCharacter).join(', ')}`;
    case 'heavy':
      return `drawing ${HEAVY[problem.which]} holds the page up for ${Math.round(problem.ms)} ms`;
    case 'overdue':
      return 'the rehearsal was not over in time';
  }
}

/** With its number: where no font has it, its letter cannot be read. */
function nameCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `${character} U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The last part of an address, without what is asked of it. */
function fileName(path: string): string {
  return path.split(/[?#]/)[0]?.split('/').at(-1) || path;
}
