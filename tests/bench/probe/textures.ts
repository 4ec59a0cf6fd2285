import { type Account, accountOf, type Gl } from './contexts.ts';
import { type Ledger, noteArrival } from './ledger.ts';
import { resize } from './objects.ts';
import { bytesPerTexel, storageBytes } from './sizes.ts';
import { type Arguments, before, numberAt } from './wrap.ts';

const CUBE = 0x8513;
const FIRST_FACE = 0x8515;
const LAST_FACE = 0x851a;
const CUBE_FACES = 6;
/** A full set of smaller copies adds a third. */
const WITH_MIPMAPS = 4 / 3;

/** A texture's levels by face and number, in bytes. `whole`: its storage was asked for at once. */
interface Levels {
  readonly life: number;
  readonly bytes: Map<string, number>;
  whole: boolean;
}

const levels = new WeakMap<object, Levels>();

function key(account: Account, target: number): string {
  const isFace = target >= FIRST_FACE && target <= LAST_FACE;
  return `${account.textureUnit}:${isFace ? CUBE : target}`;
}

function levelsOf(account: Account, texture: object): Levels {
  const known = levels.get(texture);
  if (known?.life === account.life) return known;
  const fresh: Levels = { life: account.life, bytes: new Map(), whole: false };
  levels.set(texture, fresh);
  return fresh;
}

/** Measures textures: what their levels take, and what is handed over for them. */
export function watchTextures(ledger: Ledger): void {
  before('activeTexture', (gl, args) => {
    accountOf(ledger, gl).textureUnit = numberAt(args, 0);
  });
  before('bindTexture', (gl, args) => {
    const account = accountOf(ledger, gl);
    account.bound.set(key(account, numberAt(args, 0)), args[1] as object | null);
  });
  watchStorage(ledger);
  watchImages(ledger);
  watchParts(ledger);
  before('generateMipmap', (gl, args) => {
    const found = textureAt(ledger, gl, args);
    if (!found || found.levels.whole) return;
    const sum = [...found.levels.bytes.values()].reduce((a, b) => a + b, 0);
    resize(ledger, found.account, 'textureBytes', found.texture, sum * WITH_MIPMAPS);
  });
}

/** The texture that a call with its target as first argument is about. */
function textureAt(ledger: Ledger, gl: Gl, args: Arguments) {
  const account = accountOf(ledger, gl);
  const texture = account.bound.get(key(account, numberAt(args, 0)));
  return texture ? { account, texture, levels: levelsOf(account, texture) } : null;
}

function setLevel(ledger: Ledger, gl: Gl, args: Arguments, bytes: number): void {
  const found = textureAt(ledger, gl, args);
  if (!found) return;
  found.levels.bytes.set(`${numberAt(args, 0)}:${numberAt(args, 1)}`, bytes);
  const sum = [...found.levels.bytes.values()].reduce((a, b) => a + b, 0);
  resize(ledger, found.account, 'textureBytes', found.texture, sum);
}

function watchStorage(ledger: Ledger): void {
  const store = (depthOf: (args: Arguments) => number) => (gl: Gl, args: Arguments) => {
    const found = textureAt(ledger, gl, args);
    if (!found) return;
    const size = [numberAt(args, 3), numberAt(args, 4), depthOf(args)] as const;
    const bytes = storageBytes(numberAt(args, 1), bytesPerTexel(numberAt(args, 2)), size);
    found.levels.whole = true;
    resize(ledger, found.account, 'textureBytes', found.texture, bytes);
  };
  before(
    'texStorage2D',
    store((args) => (args[0] === CUBE ? CUBE_FACES : 1)),
  );
  before(
    'texStorage3D',
    store((args) => numberAt(args, 5)),
  );
}

function watchImages(ledger: Ledger): void {
  before('texImage2D', (gl, args) => {
    // The short form takes its size from the picture.
    const [width, height] =
      args.length > 6 ? [numberAt(args, 3), numberAt(args, 4)] : sizeOf(args[5]);
    const type = numberAt(args, args.length > 6 ? 7 : 4);
    const bytes = width * height * bytesPerTexel(numberAt(args, 2), type);
    setLevel(ledger, gl, args, bytes);
    noteUpload(ledger, args.at(args.length > 6 ? 8 : 5) ? bytes : 0);
  });
  before('texImage3D', (gl, args) => {
    const texels = numberAt(args, 3) * numberAt(args, 4) * numberAt(args, 5);
    const bytes = texels * bytesPerTexel(numberAt(args, 2), numberAt(args, 8));
    setLevel(ledger, gl, args, bytes);
    noteUpload(ledger, args[9] ? bytes : 0);
  });
  const packed = (at: number) => (gl: Gl, args: Arguments) => {
    const bytes = packedBytes(args[at]);
    setLevel(ledger, gl, args, bytes);
    noteUpload(ledger, bytes);
  };
  before('compressedTexImage2D', packed(6));
  before('compressedTexImage3D', packed(7));
}

/** Parts of textures: handed over, but no new room. */
function watchParts(ledger: Ledger): void {
  before('texSubImage2D', (_, args) => {
    const isLong = args.length > 7;
    const [width, height] = isLong ? [numberAt(args, 4), numberAt(args, 5)] : sizeOf(args[6]);
    const texel = bytesPerTexel(numberAt(args, isLong ? 6 : 4), numberAt(args, isLong ? 7 : 5));
    noteUpload(ledger, width * height * texel);
  });
  before('texSubImage3D', (_, args) => {
    const texels = numberAt(args, 5) * numberAt(args, 6) * numberAt(args, 7);
    noteUpload(ledger, texels * bytesPerTexel(numberAt(args, 8), numberAt(args, 9)));
  });
  before('compressedTexSubImage2D', (_, args) => noteUpload(ledger, packedBytes(args[7])));
  before('compressedTexSubImage3D', (_, args) => noteUpload(ledger, packedBytes(args[9])));
}

/** Writes down what is painted into a texture. */
function noteUpload(ledger: Ledger, bytes: number): void {
  ledger.current.uploaded += bytes;
  noteArrival(ledger);
}

/** Bytes of compressed data, given as such or as their number. */
function packedBytes(data: unknown): number {
  return typeof data === 'number' ? data : ((data as ArrayBufferView | null)?.byteLength ?? 0);
}

/** Width and height of whatever a browser takes for a picture, in pixels. */
function sizeOf(source: unknown): readonly [number, number] {
  const { videoWidth, naturalWidth, width, videoHeight, naturalHeight, height } = (source ??
    {}) as Record<string, number>;
  return [videoWidth ?? naturalWidth ?? width ?? 0, videoHeight ?? naturalHeight ?? height ?? 0];
}
