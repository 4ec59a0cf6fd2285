import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { type Medium, type MediumCode, MediumLost, type MediumProblem } from '../medium.ts';
import { stepsOf } from './medium-path.ts';
import { createStall, type Stall } from './stall.ts';
import { type Begun, requestFrom } from './web-request.ts';

/** How an address is read. */
export interface WebOptions {
  /** How long 16 KB may take, or the whole of something smaller; also the beginning of an answer. */
  readonly stallSeconds: number;
  readonly fetch?: typeof fetch;
}

/** A publication at an `http(s)` address, as any static file server gives it. Requests never leave the address's origin. */
export function webMedium(
  address: string,
  { stallSeconds, fetch: ask = fetch }: WebOptions,
): Medium {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const begin = async (path: string, from: number) => {
    const stall = createStall(stallSeconds);
    const answer = await requestFrom({ base, path, from, fetch: ask, signal: stall.signal });
    if (!answer.ok) stall.end();
    return { stall, answer };
  };
  return {
    name: address,
    read: async (path, most) => {
      if (stepsOf(path) === null) return problem('absent', path, 'name');
      const { stall, answer } = await begin(path, 0);
      if (!answer.ok) return answer;
      return readWhole(answer.value, stall, path, most);
    },
    open: async (path, bytes, from) => {
      if (stepsOf(path) === null) return problem('absent', path, 'name');
      if (from === bytes) return ok(nothing());
      const { stall, answer } = await begin(path, from);
      if (!answer.ok) return answer;
      const { total } = answer.value;
      if (total === null || total === bytes) return ok(bodyFrom(answer.value, stall, bytes, from));
      stall.end();
      return problem('wrong-length', path, `${total} bytes`);
    },
  };
}

async function readWhole(
  { body, total }: Begun,
  stall: Stall,
  path: string,
  most: number,
): Promise<Result<Uint8Array, MediumProblem>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    if (total !== null && total > most) return problem('wrong-length', path, `${total} bytes`);
    for await (const part of partsOf(body, stall)) {
      parts.push(part);
      size += part.byteLength;
      if (size > most) return problem('wrong-length', path, `more than ${most} bytes`);
    }
    return ok(Buffer.concat(parts));
  } catch (error) {
    if (error instanceof MediumLost) return problem('medium-lost', path, error.message);
    throw error;
  } finally {
    stall.end();
  }
}

/** The bytes from `from` on; a server that knows no ranges begins at 0, and what is before is passed over. */
async function* bodyFrom(
  { body, start }: Begun,
  stall: Stall,
  bytes: number,
  from: number,
): AsyncIterable<Uint8Array> {
  let at = start;
  try {
    for await (const part of partsOf(body, stall)) {
      const wanted = part.subarray(Math.max(0, from - at));
      at += part.byteLength;
      if (at > bytes) throw new MediumLost('longer than was signed');
      if (wanted.byteLength > 0) yield wanted;
    }
    if (at < bytes) throw new MediumLost('ended early');
  } finally {
    stall.end();
  }
}

async function* partsOf(body: ReadableStream<Uint8Array>, stall: Stall): AsyncIterable<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    stall.wait();
    const { done, value } = await reader.read().catch((error: unknown) => {
      // Cut, or given up by the watch; its own reason says more than that it was given up.
      throw new MediumLost(String(stall.signal.reason ?? error), { cause: error });
    });
    if (done) return;
    stall.came(value.byteLength);
    stall.rest();
    yield value;
  }
}

/** What is left of a file that is there already. */
async function* nothing(): AsyncIterable<Uint8Array> {
  yield* [];
}

function problem(code: MediumCode, path: string, detail: string): Result<never, MediumProblem> {
  return failed([{ code, path, detail }]);
}
