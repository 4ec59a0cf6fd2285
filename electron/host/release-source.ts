import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, parseManifest, type ReleaseFile } from '../../assets/schema/manifest.ts';
import { parseExhibition } from '../../assets/schema/parse.ts';
import { failed, ok, type Result } from '../../assets/schema/result.ts';
import { damagedFiles } from './damaged-files.ts';
import type { ServedFile } from './file-response.ts';
import { SAFE_TYPES } from './release/safe-types.ts';
import type { ReleaseCode, ReleaseProblem } from './release-problem.ts';

/** A release that was looked through and may be shown. */
export interface OpenRelease {
  /** The exhibition's id. */
  readonly id: string;
  /** The hash over its content, from the manifest. */
  readonly hash: string;
  /** How many exhibits it shows. */
  readonly exhibits: number;
  /** The file at a path that the manifest lists, such as `exhibition.json`; null for any other path. */
  readonly find: (path: string) => ServedFile | null;
}

/** The exhibition that came with the program, in a folder of its own. */
export interface ShippedRelease extends OpenRelease {
  /** Hashes every file, slowly; gives the paths of those that are damaged. */
  readonly damaged: (signal: AbortSignal) => Promise<readonly string[]>;
}

/** Where the handler finds the release on show. */
export interface ReleaseSource {
  /** Null when no content could be opened. */
  readonly current: () => OpenRelease | null;
}

/** A cache would split a film's ranges, and fill the kiosk's disk with what lies on it already. */
const CACHING = 'no-store';

/**
 * Opens the release in a folder: reads its manifest, makes sure that each file is there in its size and of a safe type, and
 * reads the exhibition. Gives the release, or every problem of the first step that failed. Hashes are not computed: nobody
 * waits for that, see `damaged`.
 */
export async function openRelease(folder: string): Promise<Result<ShippedRelease, ReleaseProblem>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const { id, contentHash, files } = manifest.value;
  const problems = await checkFiles(folder, files);
  if (problems.length > 0) return failed(problems);
  const exhibits = await countExhibits(folder, id);
  if (!exhibits.ok) return exhibits;
  const served = new Map(files.map((file) => [file.path, serve(folder, file)]));
  return ok({
    id,
    hash: contentHash,
    exhibits: exhibits.value,
    find: (path) => served.get(path) ?? null,
    damaged: (signal) => damagedFiles(folder, files, signal),
  });
}

async function readManifest(folder: string): Promise<Result<Manifest, ReleaseProblem>> {
  const file = join(folder, 'manifest.json');
  const json = await readJson(file);
  if (!json.ok) return problem(json.problems[0] ?? 'bad-manifest', file, '');
  const manifest = parseManifest(json.value);
  if (!manifest.ok) return problem('bad-manifest', file, manifest.problems.join('; '));
  const listed = manifest.value.files.some(({ path }) => path === 'exhibition.json');
  return listed ? manifest : problem('bad-manifest', file, 'no exhibition.json');
}

async function readJson(file: string): Promise<Result<unknown, 'no-manifest' | 'bad-manifest'>> {
  const text = await readFile(file, 'utf8').catch(() => null); // Whatever the reason, nothing can be shown from here.
  if (text === null) return failed(['no-manifest']);
  try {
    return ok(JSON.parse(text));
  } catch {
    return failed(['bad-manifest']);
  }
}

async function checkFiles(
  folder: string,
  files: readonly ReleaseFile[],
): Promise<readonly ReleaseProblem[]> {
  const checked = await Promise.all(files.map((file) => checkFile(folder, file)));
  return checked.filter((found) => found !== null);
}

async function checkFile(folder: string, file: ReleaseFile): Promise<ReleaseProblem | null> {
  const { path, bytes, type } = file;
  if (!SAFE_TYPES.has(type)) return { code: 'unsafe-type', path, detail: type };
  // Not `stat`: a link could lead out of the folder.
  const found = await lstat(join(folder, path)).catch(() => null);
  if (found === null || !found.isFile()) return { code: 'missing-file', path, detail: '' };
  if (found.size !== bytes)
    return { code: 'wrong-size', path, detail: `${found.size}, not ${bytes}` };
  return null;
}

async function countExhibits(folder: string, id: string): Promise<Result<number, ReleaseProblem>> {
  const path = 'exhibition.json';
  const json = await readJson(join(folder, path));
  const exhibition = parseExhibition(json.ok ? json.value : null);
  if (!exhibition.ok) {
    const [first] = exhibition.problems;
    return problem('bad-exhibition', path, `${first?.path} ${first?.detail}`.trim());
  }
  if (exhibition.value.id !== id) return problem('bad-exhibition', path, `id is not ${id}`);
  return ok(exhibition.value.exhibits.length);
}

function serve(folder: string, { path, bytes, type }: ReleaseFile): ServedFile {
  return { file: join(folder, path), bytes, type, caching: CACHING };
}

function problem(code: ReleaseCode, path: string, detail: string): Result<never, ReleaseProblem> {
  return failed([{ code, path, detail }]);
}
