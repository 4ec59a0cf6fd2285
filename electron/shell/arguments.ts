import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '#schema/result.ts';

/** What the command line asks of the shell. Paths are absolute; null where the default holds. */
export interface ShellArguments {
  readonly release: string | null;
  readonly page: string | null;
  readonly config: string | null;
  readonly data: string | null;
  /** Folders that are looked at as if they were sticks. */
  readonly media: readonly string[];
  readonly windowed: boolean;
  readonly selfTest: boolean;
}

/** An argument that names a place but was given none. */
export interface ArgumentProblem {
  readonly code: 'argument-without-value';
  readonly text: string;
}

const PLACES = ['release', 'page', 'config', 'data'] as const;

/**
 * Reads the shell's own arguments (without the program's name). Everything else is left alone: Chromium reads its
 * switches, such as `--ozone-platform=x11`, from the same line.
 */
export function parseArguments(
  words: readonly string[],
  folder: string,
): Result<ShellArguments, ArgumentProblem> {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    options: {
      release: { type: 'string' },
      page: { type: 'string' },
      config: { type: 'string' },
      data: { type: 'string' },
      medium: { type: 'string', multiple: true },
      windowed: { type: 'boolean' },
      'self-test': { type: 'boolean' },
    },
  });
  const empty = PLACES.filter((name) => isEmpty(values[name]));
  if (empty.length > 0) return failed(empty.map(withoutValue));
  const place = (value: unknown) => (typeof value === 'string' ? resolve(folder, value) : null);
  const media = (Array.isArray(values.medium) ? values.medium : []).filter(
    (each) => typeof each === 'string',
  );
  return ok({
    release: place(values.release),
    page: place(values.page),
    config: place(values.config),
    data: place(values.data),
    media: media.map((each) => resolve(folder, each)),
    windowed: values.windowed === true,
    selfTest: values['self-test'] === true,
  });
}

/** Nothing after the argument, or the next argument where the path should be. */
function isEmpty(value: string | boolean | undefined): boolean {
  return value === true || value === '' || (typeof value === 'string' && value.startsWith('--'));
}

function withoutValue(name: string): ArgumentProblem {
  return { code: 'argument-without-value', text: `--${name} needs a path after it.` };
}
