/** How long the mark takes to fade, in milliseconds. */
const FADE_MS = 300;

/** Takes the house's mark away, which `index.html` shows from the first moment on: something else is to be seen. */
export function takeOpeningAway(): void {
  const mark = document.getElementById('opening');
  if (!mark) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const fade = mark.animate({ opacity: [1, 0] }, still ? 0 : FADE_MS);
  fade.addEventListener('finish', () => mark.remove());
}
