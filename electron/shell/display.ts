import type { Display, Screen } from 'electron';

/**
 * The screen that the system calls `label`, else the primary one, which is also the one when nothing was asked for. The
 * numbers that a system gives to screens change between starts, labels do not. Under Wayland the compositor decides.
 */
export function findDisplay(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
  label: string | null,
): Display {
  const found = screen.getAllDisplays().find((display) => display.label === label);
  return found ?? screen.getPrimaryDisplay();
}
