import { HALL_FILE } from '#schema/hall-file.ts';
import type { Result } from '#schema/result.ts';
import type { FetcherNews } from './fetcher.ts';
import { FIRST_FILES, fetchFile, type GivenFile } from './state/fetch-file.ts';
import { type ReadExhibition, type ReadProblem, readExhibition } from './state/read-exhibition.ts';

/** A release that is being read while the page's script is. */
export interface Reading {
  /** Comes once the second thread runs: until then it needs the page's own. */
  readonly begun: Promise<void>;
  readonly exhibition: Promise<Result<ReadExhibition, ReadProblem>>;
  /** The building of its hall as it was compiled; null: the release brings none, or it cannot be had. */
  readonly hall: Promise<ArrayBuffer | null>;
}

/** After this long the page fetches by itself, in milliseconds: a thread that never began says nothing. */
const PATIENCE_MS = 15_000;

/** Starts to read the release at an address of the machine's, such as `/content/`: on a thread of its own, for this one waits for the card. */
export function startReading(folder: string): Reading {
  const begun = Promise.withResolvers<void>();
  const [exhibition, hall] = [
    Promise.withResolvers<GivenFile>(),
    Promise.withResolvers<GivenFile>(),
  ];
  const hear = (file: GivenFile) => (file.name === HALL_FILE ? hall : exhibition).resolve(file);
  const worker = startWorker(folder);
  const fetchHere = () => {
    begun.resolve();
    for (const name of FIRST_FILES) void fetchFile(folder, name).then(hear);
  };
  const timer = setTimeout(fetchHere, worker ? PATIENCE_MS : 0);
  worker?.addEventListener('error', fetchHere);
  worker?.addEventListener('message', ({ data }: MessageEvent<FetcherNews>) => {
    if (data.kind === 'begun') begun.resolve();
    else hear(data.file);
  });
  void Promise.all([exhibition.promise, hall.promise]).then(() => {
    clearTimeout(timer);
    worker?.terminate();
  });
  return {
    begun: begun.promise,
    exhibition: exhibition.promise.then(readExhibition),
    hall: hall.promise.then(({ bytes }) => bytes),
  };
}

/** A thread that fetches the release at an address, which is its name; null where there can be none. */
function startWorker(name: string): Worker | null {
  try {
    return new Worker(new URL('./fetcher.ts', import.meta.url), { type: 'module', name });
  } catch {
    // Falls back: a page whose scheme allows no workers is refused one at once.
    return null;
  }
}
