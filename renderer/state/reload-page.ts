/** Where a page that is left for another release notes which, for the one that comes after it. */
const NOTE = 'loaded-for';
/** How long the picture takes to fade out, and in again, in milliseconds. */
const FADE_MS = 300;

/** The release for which this page was loaded anew; null: it was loaded for another reason. */
export const LOADED_FOR: string | null = sessionStorage.getItem(NOTE);
// It is good for one page.
sessionStorage.removeItem(NOTE);

/** Fades the page out and loads it anew, to show this release. */
export async function reloadFor(place: HTMLElement, contentHash: string): Promise<void> {
  sessionStorage.setItem(NOTE, contentHash);
  await fade(place, 1, 0);
  window.location.reload();
}

/** Fades the page in when it comes after another that was faded out. */
export function fadeIn(place: HTMLElement): void {
  // Nothing waits for it.
  if (LOADED_FOR !== null) void fade(place, 0, 1);
}

async function fade(place: HTMLElement, from: number, to: number): Promise<void> {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const fill = to === 0 ? 'forwards' : 'none';
  await place.animate({ opacity: [from, to] }, { duration: FADE_MS, fill }).finished;
}
