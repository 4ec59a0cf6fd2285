import {
  type Manifest,
  parseManifest,
  type ReleaseFile,
} from '../../../../assets/schema/manifest.ts';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { SAFE_TYPES } from '../safe-types.ts';
import { sha256Of } from './file-bytes.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';

/** The most a release may hold. */
export const MOST = {
  manifestBytes: 16_000_000,
  fileBytes: 2_000_000_000,
  releaseBytes: 20_000_000_000,
  files: 20_000,
} as const;

/** What a manifest is held against. */
export interface ManifestWishes {
  readonly manifest: { readonly name: string; readonly bytes: number; readonly sha256: string };
  /** This program's version, such as `0.1.0`. */
  readonly appVersion: string;
}

/** Reads the bytes of a manifest and holds it against what was signed and what this kiosk can show; copies nothing. */
export function checkManifest(
  bytes: Uint8Array,
  { manifest, appVersion }: ManifestWishes,
): Result<Manifest, StoreProblem> {
  if (bytes.byteLength !== manifest.bytes) return problem('wrong-length', manifest.name, '');
  if (sha256Of(bytes) !== manifest.sha256) return problem('wrong-hash', manifest.name, '');
  const parsed = readManifest(bytes);
  if (!parsed.ok) return parsed;
  if (`${parsed.value.id}.json` !== manifest.name)
    return problem('bad-manifest', manifest.name, `holds ${parsed.value.id}`);
  if (isOlder(appVersion, parsed.value.minApp))
    return problem('app-too-old', manifest.name, `${appVersion}, wants ${parsed.value.minApp}`);
  const wrong = wrongFile(parsed.value.files);
  return wrong === null ? parsed : failed([wrong]);
}

/** Reads a manifest, whoever signed it; never throws, whatever the bytes. */
export function readManifest(bytes: Uint8Array): Result<Manifest, StoreProblem> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const parsed = parseManifest(json.value);
  return parsed.ok ? parsed : problem('bad-manifest', '', parsed.problems.slice(0, 3).join('; '));
}

function readJson(bytes: Uint8Array): Result<unknown, StoreProblem> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    // Not UTF-8, or not JSON: its message says where.
    return problem('bad-manifest', '', (error as Error).message);
  }
}

/** Whether a version is older than another; both are three numbers. */
function isOlder(version: string, than: string): boolean {
  const [mine, wanted] = [version, than].map((one) => one.split(/[.-]/).slice(0, 3).map(Number));
  const at = wanted?.findIndex((part, index) => part !== mine?.[index]) ?? -1;
  return at >= 0 && !((mine?.[at] ?? 0) > (wanted?.[at] ?? 0));
}

function wrongFile(files: readonly ReleaseFile[]): StoreProblem | null {
  if (files.length > MOST.files) return storeProblem('too-many-files', '', `${files.length}`);
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size < files.length) return storeProblem('bad-manifest', '', 'a path stands twice');
  if (!paths.has('exhibition.json')) return storeProblem('bad-manifest', '', 'no exhibition.json');
  const unsafe = files.find(({ type }) => !SAFE_TYPES.has(type));
  if (unsafe !== undefined) return storeProblem('unsafe-type', unsafe.path, unsafe.type);
  return tooLarge(files) ?? sizesThatDiffer(files);
}

function tooLarge(files: readonly ReleaseFile[]): StoreProblem | null {
  const large = files.find(({ bytes }) => bytes > MOST.fileBytes);
  if (large !== undefined) return storeProblem('too-large', large.path, `${large.bytes}`);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return total > MOST.releaseBytes ? storeProblem('too-large', '', `${total}`) : null;
}

/** Two paths may share a blob, but then they agree about its size. */
function sizesThatDiffer(files: readonly ReleaseFile[]): StoreProblem | null {
  const sizes = new Map<string, number>();
  for (const { sha256, bytes, path } of files) {
    if ((sizes.get(sha256) ?? bytes) !== bytes)
      return storeProblem('bad-manifest', path, 'one hash, two sizes');
    sizes.set(sha256, bytes);
  }
  return null;
}

function problem(
  code: StoreProblem['code'],
  path: string,
  detail: string,
): Result<never, StoreProblem> {
  return failed([storeProblem(code, path, detail)]);
}
