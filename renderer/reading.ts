import workerUrl from 'virtual:worker';
import type { Result } from '#schema/result.ts';
import type { HallForms } from './form/hall/hall-forms.ts';
import type { ReadingNews } from './read-hall.ts';
import type { ReadExhibition, ReadProblem } from './state/read-exhibition.ts';

/** A release that is being read beside the page, on a thread of its own. */
export interface Reading {
  /** Comes once the thread runs: until then it needs the page's own. */
  readonly begun: Promise<void>;
  readonly exhibition: Promise<Result<ReadExhibition, ReadProblem>>;
  /** The building's forms; they never come of an exhibition that cannot be shown. */
  readonly forms: Promise<HallForms>;
}

/** After this long without an end the page reads by itself, in milliseconds: a thread that never began says nothing. */
const PATIENCE_MS = 15_000;

/** Starts to read the release at an address. Where no second thread can be had, the page's own does it. */
export function startReading(folder: string): Reading {
  const begun = Promise.withResolvers<void>();
  const exhibition = Promise.withResolvers<Result<ReadExhibition, ReadProblem>>();
  const forms = Promise.withResolvers<HallForms>();
  const worker = startWorker(folder);
  const end = () => {
    clearTimeout(timer);
    worker?.terminate();
  };
  const hear = (news: ReadingNews) => {
    if (news.kind === 'begun') return begun.resolve();
    if (news.kind === 'exhibition') exhibition.resolve(news.read);
    else forms.resolve(news.forms);
    if (news.kind === 'forms' || !news.read.ok) end();
  };
  const readHere = async () => {
    end();
    const { readHall } = await import('./read-hall.ts');
    await readHall(folder, hear);
  };
  // What fails here is a fault of the program, which the window hears.
  const timer = setTimeout(() => void readHere(), worker ? PATIENCE_MS : 0);
  worker?.addEventListener('error', () => void readHere());
  worker?.addEventListener('message', ({ data }: MessageEvent<ReadingNews>) => hear(data));
  return { begun: begun.promise, exhibition: exhibition.promise, forms: forms.promise };
}

/** A thread that reads the release at an address; null where there can be none. */
function startWorker(folder: string): Worker | null {
  try {
    return new Worker(workerUrl, { type: 'module', name: folder });
  } catch {
    // Falls back: a page whose scheme allows no workers is refused one at once.
    return null;
  }
}
