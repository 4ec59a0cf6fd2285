/**
 * Runs in the page, before its own scripts, and is handed over as text: it may use nothing from outside. Leaves a hall that can
 * be touched and costs nothing to look at: its picture is 16 × 16 pixels and seen through, for with a processor that plays
 * the graphics card a hall's true picture takes longer than the page itself. Canvases that are not on the glass keep their size.
 */
export function leaveUndrawn(): void {
  const FEW = 16;
  for (const side of ['width', 'height'] as const) {
    const own = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
    if (!own?.set) throw new Error(`a canvas has no ${side}`);
    const { set } = own;
    Object.defineProperty(HTMLCanvasElement.prototype, side, {
      ...own,
      set(this: HTMLCanvasElement, pixels: number) {
        set.call(this, this.isConnected ? FEW : pixels);
      },
    });
  }
  addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = 'canvas { opacity: 0 !important }';
    document.head.append(style);
  });
}
