import { type Account, accountOf, type Gl, isSeen } from './contexts.ts';
import type { Ledger } from './ledger.ts';
import { trianglesOf } from './sizes.ts';
import { type Arguments, after, before, numberAt } from './wrap.ts';

/** Where the plain draw calls keep their number of vertices and of instances. */
const PLAIN = [
  { name: 'drawArrays', count: 2, instances: null },
  { name: 'drawElements', count: 1, instances: null },
  { name: 'drawRangeElements', count: 3, instances: null },
  { name: 'drawArraysInstanced', count: 2, instances: 3 },
  { name: 'drawElementsInstanced', count: 1, instances: 4 },
] as const;

/** The same for WEBGL_multi_draw: lists, each followed by its offset, and the number of items last. */
const MULTI = [
  { name: 'multiDrawArraysWEBGL', counts: 3, instances: null, items: 5 },
  { name: 'multiDrawElementsWEBGL', counts: 1, instances: null, items: 6 },
  { name: 'multiDrawArraysInstancedWEBGL', counts: 3, instances: 5, items: 7 },
  { name: 'multiDrawElementsInstancedWEBGL', counts: 1, instances: 6, items: 8 },
] as const;

/** How draws are watched. */
interface Watch {
  readonly ledger: Ledger;
  readonly drew: () => void;
  readonly drops: boolean;
}

/** Counts draw calls and triangles, and drops the calls if asked. */
export function watchDraws(watch: Watch): void {
  const { ledger, drops } = watch;
  for (const { name, count, instances } of PLAIN) {
    const note = (gl: Gl, args: Arguments) => {
      const times = instances === null ? 1 : numberAt(args, instances);
      noteDraw(watch, gl, trianglesOf(numberAt(args, 0), numberAt(args, count)) * times);
    };
    before(name, note, drops);
  }
  before('bindFramebuffer', (gl, args) => {
    const isRead = args[0] === gl.READ_FRAMEBUFFER;
    if (!isRead) accountOf(ledger, gl).onGlass = args[1] === null;
  });
  const wrapped = new WeakSet<object>();
  after('getExtension', (gl, args, extension) => {
    if (args[0] !== 'WEBGL_multi_draw' || !(extension instanceof Object)) return;
    if (wrapped.has(extension)) return;
    wrapped.add(extension);
    watchMultiDraws(watch, gl, extension as Record<string, (...args: Arguments) => void>);
  });
}

/** Leaves out everything by which a frame is cleared. */
export function dropClears(): void {
  for (const name of ['clear', 'clearBufferfv', 'clearBufferiv', 'clearBufferfi'] as const)
    before(name, () => undefined, true);
}

function noteDraw({ ledger, drew }: Watch, gl: Gl, triangles: number): Account {
  drew();
  const account = accountOf(ledger, gl);
  account.draws += 1;
  ledger.current.draws += 1;
  ledger.current.triangles += triangles;
  if (account.onGlass && isSeen(gl)) ledger.current.onGlass += 1;
  return account;
}

function watchMultiDraws(
  watch: Watch,
  gl: Gl,
  extension: Record<string, (...args: Arguments) => void>,
): void {
  for (const { name, counts, instances, items } of MULTI) {
    const original = extension[name];
    if (!original) continue;
    extension[name] = (...args) => {
      const number = numberAt(args, items);
      let triangles = 0;
      for (let i = 0; i < number; i += 1) {
        const times = instances === null ? 1 : listed(args, instances, i);
        triangles += trianglesOf(numberAt(args, 0), listed(args, counts, i)) * times;
      }
      noteDraw(watch, gl, triangles);
      watch.ledger.current.items += number;
      if (!watch.drops) original.apply(extension, args as unknown[]);
    };
  }
}

/** The `i`-th number of the list at a place; its offset stands behind it. */
function listed(args: Arguments, list: number, i: number): number {
  const values = args[list] as ArrayLike<number>;
  return values[numberAt(args, list + 1) + i] ?? 0;
}
