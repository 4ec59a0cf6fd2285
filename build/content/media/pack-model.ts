import { readFile } from 'node:fs/promises';
import { type Document, Logger, NodeIO } from '@gltf-transform/core';
import {
  EXTMeshoptCompression,
  EXTTextureAVIF,
  EXTTextureWebP,
  KHRONOS_EXTENSIONS,
} from '@gltf-transform/extensions';
import { dedup, meshopt, prune, textureCompress, weld } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import sharp from 'sharp';
import { mediaId } from '#schema/ids.ts';
import type { Media } from '#schema/media.ts';
import { ok, type Result } from '#schema/result.ts';
import { checkModel } from './check-model.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import { hashBytes, type MediaStore, storeBytes } from './media-store.ts';
import type { Preparation } from './packed-media.ts';
import { readGlb } from './read-glb.ts';

/** The widest and highest picture on a packed model, in pixels. */
const TEXTURE_PIXELS = 1024;

/** Quality of the pictures on a model, WebP. */
const TEXTURE_QUALITY = 85;

/** Looks at a model (.glb): what it says of itself, before anything in it is unpacked. */
export async function prepareModel(
  source: string,
  store: MediaStore,
): Promise<Result<Preparation, MediaProblem>> {
  const bytes = await readFile(source);
  const hash = hashBytes(bytes);
  const pack = (): Promise<Result<Media, MediaProblem>> => packModel(bytes, store);
  return ok({ id: mediaId.parse(hash), key: `model ${sharp.versions.vips} ${hash}`, pack });
}

async function packModel(bytes: Buffer, store: MediaStore): Promise<Result<Media, MediaProblem>> {
  const glb = readGlb(bytes);
  const checked = glb.ok ? await checkModel(glb.value) : glb;
  if (!checked.ok) {
    return checked;
  }
  const packed = await compress(bytes).catch((error: unknown) => String(error)); // The reader's words, for the problem.
  if (typeof packed === 'string') {
    return refuse('model-broken', packed);
  }
  const file = await storeBytes(store, packed, 'glb');
  return ok({ kind: 'model', file, triangles: checked.value });
}

async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  const silent = new Logger(Logger.Verbosity.SILENT);
  const io = new NodeIO()
    .setLogger(silent)
    .registerExtensions([
      ...KHRONOS_EXTENSIONS,
      EXTMeshoptCompression,
      EXTTextureWebP,
      EXTTextureAVIF,
    ])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder });
  const model = (await io.readBinary(bytes)).setLogger(silent);
  await shrink(model);
  return await io.writeBinary(model);
}

async function shrink(model: Document): Promise<void> {
  await model.transform(
    dedup(),
    prune(),
    weld(),
    textureCompress({
      encoder: sharp,
      targetFormat: 'webp',
      resize: [TEXTURE_PIXELS, TEXTURE_PIXELS],
      quality: TEXTURE_QUALITY,
    }),
    meshopt({ encoder: MeshoptEncoder, level: 'medium' }),
  );
}
