/** Bytes of a texel by WebGL's number for its internal format; a compressed one's by the texel of its block. */
const TEXEL_BYTES: ReadonlyMap<number, number> = new Map(
  (
    [
      // R8, R8UI, RED, LUMINANCE, ALPHA, STENCIL_INDEX8
      [1, [0x8229, 0x8232, 0x1903, 0x1909, 0x1906, 0x8d48]],
      // RG8, R16F, RG, LUMINANCE_ALPHA, DEPTH16, RGB565, RGBA4, RGB5_A1
      [2, [0x822b, 0x822d, 0x8227, 0x190a, 0x81a5, 0x8d62, 0x8056, 0x8057]],
      // RGB8, SRGB8, RGB
      [3, [0x8051, 0x8c41, 0x1907]],
      // RGBA8, SRGB8_ALPHA8, RGBA, R32F, RG16F, R11F_G11F_B10F, RGB10_A2, RGB9_E5, DEPTH24, DEPTH24_STENCIL8, DEPTH32F
      [
        4,
        [
          0x8058, 0x8c43, 0x1908, 0x822e, 0x822f, 0x8c3a, 0x8059, 0x8c3d, 0x81a6, 0x88f0, 0x8cac,
          0x8236,
        ],
      ],
      // RGB16F
      [6, [0x881b]],
      // RGBA16F, RG32F, DEPTH32F_STENCIL8
      [8, [0x881a, 0x8230, 0x8cad]],
      // RGB32F
      [12, [0x8815]],
      // RGBA32F, RGBA32UI
      [16, [0x8814, 0x8d70]],
    ] as const
  ).flatMap(([bytes, formats]) => formats.map((format) => [format, bytes] as const)),
);

/** For a format that is not listed: too much rather than too little. */
const USUAL_TEXEL = 4;

const FLOAT = 0x1406;
const RGBA = 0x1908;

/** Bytes of a texel. `type` matters for the formats without a size of their own. */
export function bytesPerTexel(format: number, type?: number): number {
  if (format === RGBA && type === FLOAT) return 16;
  return TEXEL_BYTES.get(format) ?? USUAL_TEXEL;
}

/** Bytes of `levels` levels of a texture, each half as wide and high as the one before. */
export function storageBytes(
  levels: number,
  texel: number,
  [width, height, depth]: readonly [number, number, number],
): number {
  let texels = 0;
  for (let level = 0; level < levels; level += 1)
    texels += Math.max(1, width >> level) * Math.max(1, height >> level) * depth;
  return texels * texel;
}

const TRIANGLES = 4;
const TRIANGLE_STRIP = 5;
const TRIANGLE_FAN = 6;

/** Triangles that so many vertices make in a mode; points and lines make none. */
export function trianglesOf(mode: number, vertices: number): number {
  if (mode === TRIANGLES) return Math.floor(vertices / 3);
  return mode === TRIANGLE_STRIP || mode === TRIANGLE_FAN ? Math.max(0, vertices - 2) : 0;
}
