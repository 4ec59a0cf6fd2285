import type { RehearsalProblem } from '#core/rehearsal/problem.ts';
import { contentUrl } from './kiosk-api.ts';

/** The browser's own note that a layout takes another round: nothing has failed. */
const HARMLESS = /^ResizeObserver loop/;

/** What went wrong in a page. */
export interface Troubles {
  /** What went wrong first; null: nothing. */
  readonly first: () => RehearsalProblem | null;
  /** Adds what the page cannot notice by itself. */
  readonly note: (problem: RehearsalProblem) => void;
}

/** Notes what goes wrong in this page from now on: also what everybody falls back from, and what React throws, which it tells the window. */
export function watchTroubles(): Troubles {
  let first: RehearsalProblem | null = null;
  const note = (problem: RehearsalProblem) => {
    first ??= problem;
  };
  window.addEventListener('error', (event) => noteError(event, note), true);
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!isAborted(reason)) note({ kind: 'error', message: String(reason) });
  });
  watchFetch(note);
  return { first: () => first, note };
}

function noteError(event: Event, note: (problem: RehearsalProblem) => void): void {
  if (event instanceof ErrorEvent) {
    if (!HARMLESS.test(event.message)) note({ kind: 'error', message: event.message });
  } else if (event.target instanceof Element) {
    note({ kind: 'file', path: addressOf(event.target) });
  }
}

/** Pictures and models of the hall are fetched; where one cannot be had, the hall shows its wall or an empty plinth and says nothing. */
function watchFetch(note: (problem: RehearsalProblem) => void): void {
  const { fetch } = window;
  window.fetch = async (asked, init) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    const ofRelease = address.startsWith(contentUrl(''));
    try {
      const response = await fetch(asked, init);
      if (ofRelease && !response.ok) note({ kind: 'file', path: address });
      return response;
    } catch (error) {
      if (ofRelease && !isAborted(error)) note({ kind: 'file', path: address });
      throw error;
    }
  };
}

function isAborted(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}

function addressOf(element: Element): string {
  if (element instanceof HTMLImageElement || element instanceof HTMLMediaElement) {
    return element.currentSrc || element.src;
  }
  return (
    element.getAttribute('src') ?? element.getAttribute('href') ?? element.tagName.toLowerCase()
  );
}
