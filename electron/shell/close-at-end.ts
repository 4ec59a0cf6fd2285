import type { App } from 'electron';
import { EXIT_CODE } from './exit-codes.ts';

/** Lets what the host still holds be written down before the shell ends because somebody asked it to; `close` never rejects. */
export function closeAtEnd(app: Pick<App, 'exit' | 'once'>, close: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    // Electron does not wait for promises.
    event.preventDefault();
    void close().then(() => app.exit(EXIT_CODE.asked));
  });
}
