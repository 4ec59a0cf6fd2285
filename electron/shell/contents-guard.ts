import type { App, WebContents } from 'electron';
import { isForbiddenKey } from './keys.ts';
import { isOwnAddress } from './scheme.ts';

/** How the page is held: its own address, and whether keys that lead out are swallowed. */
export interface ContentsRules {
  readonly pageUrl: string;
  readonly swallowKeys: boolean;
}

/** Holds every page that is ever made in this process, also those nobody meant to make. Call before any window. */
export function guardAllContents(app: Pick<App, 'on'>, rules: ContentsRules): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, rules));
}

function guardContents(contents: WebContents, rules: ContentsRules): void {
  const stay = (event: { readonly url: string; preventDefault: () => void }) => {
    if (!isOwnAddress(event.url, rules.pageUrl)) event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  if (!rules.swallowKeys) return;
  contents.on('before-input-event', (event, press) => {
    if (isForbiddenKey(press)) event.preventDefault();
  });
}
