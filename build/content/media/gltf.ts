import * as z from 'zod';

/** A stretch of the bytes of a model. */
export interface GltfView {
  readonly buffer: number;
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly byteStride?: number | undefined;
  readonly extensions?:
    | {
        readonly EXT_meshopt_compression?:
          | {
              readonly buffer: number;
              readonly byteOffset: number;
              readonly byteLength: number;
              readonly byteStride: number;
              readonly count: number;
            }
          | undefined;
      }
    | undefined;
}

/** Numbers in a stretch of bytes: positions, indices, key frames. Without a view they are all zero. */
export interface GltfAccessor {
  readonly bufferView?: number | undefined;
  readonly byteOffset: number;
  readonly componentType: number;
  readonly count: number;
  readonly type: string;
  readonly sparse?: { readonly count: number } | undefined;
}

/** One piece of a mesh. */
export interface GltfPrimitive {
  readonly attributes: Readonly<Record<string, number>>;
  readonly indices?: number | undefined;
  readonly mode: number;
}

/** The parts of a model's description (glTF 2.0) that say how much there is of what. The rest is not looked at here. */
export interface Gltf {
  readonly asset: { readonly version: '2.0' };
  readonly extensionsRequired: readonly string[];
  readonly buffers: readonly { readonly byteLength: number; readonly uri?: string | undefined }[];
  readonly bufferViews: readonly GltfView[];
  readonly accessors: readonly GltfAccessor[];
  readonly images: readonly {
    readonly uri?: string | undefined;
    readonly bufferView?: number | undefined;
  }[];
  readonly meshes: readonly { readonly primitives: readonly GltfPrimitive[] }[];
  readonly nodes: readonly {
    readonly children: readonly number[];
    readonly mesh?: number | undefined;
  }[];
}

/** Bytes of one number, by glTF's number for its type. */
export const COMPONENT_BYTES: ReadonlyMap<number, number> = new Map([
  [5120, 1],
  [5121, 1],
  [5122, 2],
  [5123, 2],
  [5125, 4],
  [5126, 4],
]);

/** Numbers in one element. */
export const ELEMENT_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['SCALAR', 1],
  ['VEC2', 2],
  ['VEC3', 3],
  ['VEC4', 4],
  ['MAT2', 4],
  ['MAT3', 9],
  ['MAT4', 16],
]);

const whole: z.ZodType<number> = z.int().nonnegative();
const view = z.looseObject({
  buffer: whole,
  byteOffset: whole.default(0),
  byteLength: whole,
});

/** Accepts the description of a model. Extra keys are kept: glTF has many more. */
export const gltf: z.ZodType<Gltf> = z.looseObject({
  asset: z.looseObject({ version: z.literal('2.0') }),
  extensionsRequired: z.array(z.string()).default([]),
  buffers: z.array(z.looseObject({ byteLength: whole, uri: z.string().optional() })).default([]),
  bufferViews: z
    .array(
      view.extend({
        byteStride: whole.optional(),
        extensions: z
          .looseObject({
            EXT_meshopt_compression: view.extend({ byteStride: whole, count: whole }).optional(),
          })
          .optional(),
      }),
    )
    .default([]),
  accessors: z
    .array(
      z.looseObject({
        bufferView: whole.optional(),
        byteOffset: whole.default(0),
        componentType: z.int().refine((type) => COMPONENT_BYTES.has(type)),
        count: whole,
        type: z.string().refine((type) => ELEMENT_NUMBERS.has(type)),
        sparse: z.looseObject({ count: whole }).optional(),
      }),
    )
    .default([]),
  images: z
    .array(z.looseObject({ uri: z.string().optional(), bufferView: whole.optional() }))
    .default([]),
  meshes: z
    .array(
      z.looseObject({
        primitives: z.array(
          z.looseObject({
            attributes: z.record(z.string(), whole),
            indices: whole.optional(),
            mode: z.int().min(0).max(6).default(4),
          }),
        ),
      }),
    )
    .default([]),
  nodes: z
    .array(z.looseObject({ children: z.array(whole).default([]), mesh: whole.optional() }))
    .default([]),
});
