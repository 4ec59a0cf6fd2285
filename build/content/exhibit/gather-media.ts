import type { MediaRole } from '../problems/picture-messages.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import type { Entry } from '../source/walk-folder.ts';
import { findMedia, localName } from './find-media.ts';
import { kindByName, stemOf } from './media-names.ts';
import type { Written } from './written.ts';

/** The media that an exhibit names. */
export interface Gathered {
  /** The path inside the exhibition's folder of every usable file, by the name as written. */
  readonly paths: Readonly<Record<string, string>>;
  /** The files that something names, by their path inside the exhibit's folder, captions included. */
  readonly used: ReadonlySet<string>;
  readonly problems: readonly ContentProblem[];
}

interface Named {
  readonly name: string;
  readonly role: MediaRole;
  readonly file: string;
  readonly line: number;
}

/** Finds every picture, model, film and recording that an exhibit names, and what is said of them in words. */
export function gatherMedia(
  root: string,
  files: ReadonlyMap<string, Entry>,
  written: Written,
): Gathered {
  const paths: Record<string, string> = {};
  const used = new Set<string>();
  const problems: ContentProblem[] = [...checkWords(written)];
  for (const { name, role, file, line } of namesIn(written)) {
    used.add(localName(name));
    const found = findMedia(name, { root, files, role, place: { file, line } });
    problems.push(...found.problems);
    if (found.meant !== undefined) used.add(found.meant);
    if (found.entry === null) continue;
    paths[name] = found.entry.path;
    if (kindByName(name) !== 'film') continue;
    const captions = captionsOf(localName(name), files);
    for (const caption of captions) used.add(caption);
    if (captions.length === 0) problems.push(problem('captions-missing', { file, line }, { name }));
  }
  return { paths, used, problems };
}

function namesIn({ chinese, english, traditional }: Written): readonly Named[] {
  const { head, file, lineOf } = chinese;
  const roles = ['cover', 'model'] as const;
  return [
    ...roles.flatMap((role) => {
      const name = head[role];
      return name === undefined ? [] : [{ name, role, file, line: lineOf(role) }];
    }),
    ...[chinese, english, traditional].flatMap((language) =>
      (language?.body.mentions ?? []).map(({ name, line }) => ({
        name,
        role: 'picture' as const,
        file: language?.file ?? file,
        line,
      })),
    ),
  ];
}

/** What pictures lack for those who cannot see them. */
function checkWords({ chinese, english, traditional }: Written): readonly ContentProblem[] {
  const { head, file, lineOf } = chinese;
  const cover =
    head.cover === undefined
      ? [problem('cover-missing', { file, line: lineOf('') }, {})]
      : head.coverAlt === undefined
        ? [problem('cover-alt-missing', { file, line: lineOf('cover') }, {})]
        : [];
  const silent = [chinese, english, traditional].flatMap((language) =>
    (language?.body.mentions ?? [])
      .filter(({ alt }) => alt === '')
      .map(({ name, line }) =>
        problem('alt-missing', { file: language?.file ?? file, line }, { name }),
      ),
  );
  return [...cover, ...silent];
}

/** The captions beside a film: of the same name, with or without a language before the ending. */
function captionsOf(film: string, files: ReadonlyMap<string, Entry>): readonly string[] {
  const stem = stemOf(film);
  return [...files.keys()].filter(
    (name) =>
      kindByName(name) === 'captions' &&
      (stemOf(name) === stem || stemOf(name).startsWith(`${stem}.`)),
  );
}
