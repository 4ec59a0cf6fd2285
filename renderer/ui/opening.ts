/** Takes the house's mark away, which `index.html` shows from the first moment on: something else is to be seen. */
export function takeOpeningAway(): void {
  document.getElementById('opening')?.remove();
}
