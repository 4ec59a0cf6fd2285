/** Where a page that is left for another release notes which, for the one that comes after it. */
const NOTE = 'loaded-for';
/** How long the picture takes to fade out, in milliseconds. */
const FADE_MS = 300;

/** The release for which this page was loaded anew; null: it was loaded for another reason. */
export const LOADED_FOR: string | null = sessionStorage.getItem(NOTE);
// It is good for one page.
sessionStorage.removeItem(NOTE);

/** Fades the page out and loads it anew, to show this release; the next one comes up behind the house's mark. */
export async function reloadFor(place: HTMLElement, contentHash: string): Promise<void> {
  sessionStorage.setItem(NOTE, contentHash);
  if (!window.matchMedia('(prefers-reduced-motion: reduce)').matches)
    await place.animate({ opacity: [1, 0] }, { duration: FADE_MS, fill: 'forwards' }).finished;
  window.location.reload();
}
