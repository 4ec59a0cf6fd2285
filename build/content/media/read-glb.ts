import { ok, type Result } from '#schema/result.ts';
import { type Gltf, gltf } from './gltf.ts';
import { type MediaProblem, refuse } from './media-problem.ts';

/** A model as it lies in its file: what it says of itself, and its bytes. */
export interface Glb {
  readonly gltf: Gltf;
  readonly binary: Uint8Array;
}

/** The longest description, in bytes. 5,000 nodes with all that belongs to them stay well below. */
const MAX_DESCRIPTION = 8 * 1024 * 1024;

/** Marks of the two parts of the file: `JSON` and `BIN`. */
const DESCRIPTION_MARK = 0x4e4f534a;
const BINARY_MARK = 0x004e4942;

/** Reads the frame of a .glb and its description, and nothing that it describes. */
export function readGlb(bytes: Buffer): Result<Glb, MediaProblem> {
  if (bytes.length < 20 || bytes.readUInt32LE(4) !== 2 || bytes.readUInt32LE(8) !== bytes.length) {
    return refuse('model-broken', 'Not glTF 2, or cut off');
  }
  const description = readPart(bytes, 12, DESCRIPTION_MARK);
  if (!description || description.length > MAX_DESCRIPTION) {
    return refuse('model-broken', 'No description, or one that is too long');
  }
  const parsed = gltf.safeParse(parseJson(description));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('model-broken', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const binary = readPart(bytes, 20 + description.length, BINARY_MARK);
  return ok({ gltf: parsed.data, binary: binary ?? new Uint8Array(0) });
}

function readPart(bytes: Buffer, position: number, mark: number): Buffer | null {
  if (position + 8 > bytes.length || bytes.readUInt32LE(position + 4) !== mark) {
    return null;
  }
  const end = position + 8 + bytes.readUInt32LE(position);
  return end <= bytes.length ? bytes.subarray(position + 8, end) : null;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null; // Not JSON: the shape check refuses it.
  }
}
