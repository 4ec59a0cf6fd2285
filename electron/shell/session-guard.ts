import type { Session } from 'electron';
import { isOwnResource } from './scheme.ts';

/** What survives a restart (the page's settings, the code cache) lives under this name. */
export const KIOSK_PARTITION = 'persist:kiosk';

/** Says no to everything a page could ask of the machine. Electron grants what nobody refuses. */
export function guardSession(session: Session, pageUrl: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The spell checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !isOwnResource(request.url, pageUrl) }),
  );
}
