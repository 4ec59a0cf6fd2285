import type { Gl } from './contexts.ts';

/** Arguments as they come; each watcher knows what stands where. */
export type Arguments = readonly unknown[];

type Method = (this: Gl, ...args: Arguments) => unknown;

/** Calls `note` before each call of a context's method; `drops` then leaves the call itself out. */
export function before(
  name: keyof Gl,
  note: (gl: Gl, args: Arguments) => void,
  drops = false,
): void {
  const methods = WebGL2RenderingContext.prototype as unknown as Record<string, Method>;
  const original = methods[name];
  if (!original) throw new Error(`This browser's WebGL has no ${name}.`);
  methods[name] = function wrapped(...args) {
    note(this, args);
    return drops ? undefined : original.apply(this, args as unknown[]);
  };
}

/** Calls `note` with what each call of a context's method gave. */
export function after(
  name: keyof Gl,
  note: (gl: Gl, args: Arguments, result: unknown) => void,
): void {
  const methods = WebGL2RenderingContext.prototype as unknown as Record<string, Method>;
  const original = methods[name];
  if (!original) throw new Error(`This browser's WebGL has no ${name}.`);
  methods[name] = function wrapped(...args) {
    const result = original.apply(this, args as unknown[]);
    note(this, args, result);
    return result;
  };
}

/** The argument at a place, as a number; 0 when it is none. */
export function numberAt(args: Arguments, at: number): number {
  const value = args[at];
  return typeof value === 'number' ? value : 0;
}
