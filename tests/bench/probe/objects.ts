import { type Account, accountOf, addAlive, type Gl } from './contexts.ts';
import type { Ledger } from './ledger.ts';
import type { Alive } from './report.ts';
import { bytesPerTexel } from './sizes.ts';
import { type Arguments, after, before, numberAt } from './wrap.ts';

/** Which life of its context an object belongs to, and how big it is. */
interface Holding {
  readonly life: number;
  bytes: number;
}

const holdings = new WeakMap<object, Holding>();

/** Gives an object a new size; one of an earlier life of its context has none any more. */
export function resize(
  ledger: Ledger,
  account: Account,
  key: 'textureBytes' | 'bufferBytes' | 'renderbufferBytes',
  object: object | null | undefined,
  bytes: number,
): void {
  const held = object ? holdings.get(object) : undefined;
  if (!held || held.life !== account.life) return;
  addAlive(ledger, account, key, bytes - held.bytes);
  held.bytes = bytes;
}

/** Counts an object from its making to its deletion. */
function watchLife(
  ledger: Ledger,
  [make, unmake]: readonly [keyof Gl, keyof Gl],
  count: keyof Alive | null,
  bytes: 'textureBytes' | 'bufferBytes' | 'renderbufferBytes' | null,
): void {
  after(make, (gl, _, object) => {
    const account = accountOf(ledger, gl);
    if (!(object instanceof Object) || gl.isContextLost()) return;
    holdings.set(object, { life: account.life, bytes: 0 });
    if (count) addAlive(ledger, account, count, 1);
  });
  before(unmake, (gl, [object]) => {
    const account = accountOf(ledger, gl);
    if (!(object instanceof Object)) return;
    const held = holdings.get(object);
    holdings.delete(object);
    if (!held || held.life !== account.life) return;
    if (count) addAlive(ledger, account, count, -1);
    if (bytes) addAlive(ledger, account, bytes, -held.bytes);
  });
}

/** Counts textures, buffers, programs and renderbuffers, and the bytes of those that are no textures. */
export function watchObjects(ledger: Ledger): void {
  watchLife(ledger, ['createTexture', 'deleteTexture'], 'textures', 'textureBytes');
  watchLife(ledger, ['createBuffer', 'deleteBuffer'], 'buffers', 'bufferBytes');
  watchLife(ledger, ['createProgram', 'deleteProgram'], 'programs', null);
  watchLife(ledger, ['createRenderbuffer', 'deleteRenderbuffer'], null, 'renderbufferBytes');
  watchBuffers(ledger);
  watchRenderbuffers(ledger);
}

function bind(ledger: Ledger, target: number, object: number) {
  return (gl: Gl, args: Arguments) => {
    const bound = (args[object] ?? null) as object | null;
    accountOf(ledger, gl).bound.set(numberAt(args, target), bound);
  };
}

function watchBuffers(ledger: Ledger): void {
  before('bindBuffer', bind(ledger, 0, 1));
  before('bindBufferBase', bind(ledger, 0, 2));
  before('bufferData', (gl, args) => {
    const account = accountOf(ledger, gl);
    const [target, content] = args as [number, number | ArrayBufferLike | null];
    const bytes = typeof content === 'number' ? content : (content?.byteLength ?? 0);
    resize(ledger, account, 'bufferBytes', account.bound.get(target), bytes);
    ledger.current.uploaded += typeof content === 'number' ? 0 : bytes;
  });
  before('bufferSubData', (_, args) => {
    const view = args[2] as { byteLength?: number; BYTES_PER_ELEMENT?: number } | null;
    const length = numberAt(args, 4);
    const part = length * (view?.BYTES_PER_ELEMENT ?? 1);
    ledger.current.uploaded += length > 0 ? part : (view?.byteLength ?? 0);
  });
}

function watchRenderbuffers(ledger: Ledger): void {
  before('bindRenderbuffer', bind(ledger, 0, 1));
  const store = (first: number, samples: number | null) => (gl: Gl, args: Arguments) => {
    const account = accountOf(ledger, gl);
    const texels = numberAt(args, first + 1) * numberAt(args, first + 2);
    const times = samples === null ? 1 : Math.max(1, numberAt(args, samples));
    const bytes = texels * bytesPerTexel(numberAt(args, first)) * times;
    resize(ledger, account, 'renderbufferBytes', account.bound.get(numberAt(args, 0)), bytes);
  };
  before('renderbufferStorage', store(1, null));
  before('renderbufferStorageMultisample', store(2, 1));
}
