import { join } from 'node:path';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { holds } from './file-bytes.ts';
import { type Blob, type Copying, type Filled, fillTmp } from './fill-tmp.ts';
import { inLanes } from './in-lanes.ts';
import { onDisk } from './on-disk.ts';
import { type StoreCode, type StoreProblem, storeProblem } from './store-problem.ts';

/** How much is written before it is synced: files synced together cost the disk little more than one. */
const BATCH = { files: 64, bytes: 32_000_000 } as const;

/** How many files are worked on at a time: while the disk works for one, another is hashed. Syncs take fewer of Node's four threads than there are, for the next files are read meanwhile. */
const LANES = { fill: 3, sync: 3, look: 2 } as const;

/** After these, what was copied so far is worth keeping: the next attempt goes on with it. */
export const WORTH_KEEPING: ReadonlySet<StoreCode> = new Set<StoreCode>(['medium-lost', 'stopped']);

type Done = Result<void, StoreProblem>;

/**
 * Copies blobs from the medium into the store: each is written to `tmp/`, synced, read again and hashed again, for a hash
 * made while copying proves only what was read; then it is given its name. What was copied before a failure is kept. The
 * names are safe only after a sync of the folder.
 */
export async function copyBlobs(copying: Copying, blobs: readonly Blob[]): Promise<Done> {
  let finishing: Promise<Done> = Promise.resolve(ok(undefined));
  for (const batch of batchesOf(blobs)) {
    const { open, wrong } = await fillBatch(copying, batch);
    const before = await finishing;
    const useless = wrong !== null && !WORTH_KEEPING.has(wrong.code);
    if (!before.ok || useless) await closeAll(open);
    if (!before.ok) return before;
    if (useless) return failed([wrong]);
    finishing = onDisk(() => finishBatch(copying, open)); // While the next batch is read.
    finishing.catch(() => undefined); // It is awaited above or below; only not before the next batch is read.
    if (wrong !== null) return whicheverFails(await finishing, wrong);
  }
  return finishing;
}

function whicheverFails(finished: Done, wrong: StoreProblem): Done {
  return finished.ok ? failed([wrong]) : finished;
}

function batchesOf(blobs: readonly Blob[]): readonly (readonly Blob[])[] {
  const batches: Blob[][] = [];
  let bytes = 0;
  for (const blob of blobs) {
    const batch = batches.at(-1);
    bytes += blob.bytes;
    if (batch !== undefined && batch.length < BATCH.files && bytes <= BATCH.bytes) batch.push(blob);
    else {
      batches.push([blob]);
      bytes = blob.bytes;
    }
  }
  return batches;
}

/** Fills as many as it can; `wrong` says why it stopped. */
async function fillBatch(copying: Copying, batch: readonly Blob[]) {
  const open = new Set<Filled>();
  const wrong: StoreProblem[] = [];
  await inLanes(batch, LANES.fill, async (blob) => {
    const filled = await fillUnlessStopped(copying, blob);
    if (filled.ok) open.add(filled.value);
    else wrong.push(...filled.problems);
    return filled.ok;
  });
  return { open, wrong: wrong[0] ?? null };
}

async function fillUnlessStopped(
  copying: Copying,
  blob: Blob,
): Promise<Result<Filled, StoreProblem>> {
  if (copying.signal.aborted) return failed([storeProblem('stopped')]);
  return onDisk(() => fillTmp(copying, blob));
}

async function finishBatch(copying: Copying, open: Set<Filled>): Promise<Done> {
  const wrong: StoreProblem[] = [];
  try {
    // Side by side: a file system then writes its journal once for several.
    await inLanes([...open], LANES.sync, async ({ file }) => {
      await file.sync();
      return true;
    });
    await inLanes([...open], LANES.look, async (one) => {
      const named = await nameIfRight(copying, open, one);
      if (!named.ok) wrong.push(...named.problems);
      return named.ok;
    });
    return wrong.length > 0 ? failed(wrong.slice(0, 1)) : ok(undefined);
  } finally {
    await closeAll(open);
  }
}

/** Reads a file again, and gives it its name when it holds what it should. */
async function nameIfRight(copying: Copying, open: Set<Filled>, one: Filled): Promise<Done> {
  const { file, blob, tmp } = one;
  if (!(await holds(file, blob.bytes, blob.sha256)))
    return failed([storeProblem('disk-broken', tmp, 'what was written is not there')]);
  open.delete(one);
  await file.close();
  await giveName(copying, one);
  return ok(undefined);
}

async function closeAll(open: ReadonlySet<Filled>): Promise<void> {
  for (const { file } of open) await file.close();
}

/** Frees the name first when something wrong lies there: a rename over a file is what Windows and virus scanners break. */
async function giveName({ fs, places }: Copying, { tmp, blob }: Filled): Promise<void> {
  const path = join(places.blobs, blob.sha256);
  if (!blob.isNew && (await fs.stat(path)) !== null) await fs.unlink(path);
  await fs.rename(tmp, path);
}
