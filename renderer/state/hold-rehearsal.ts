import { rehearsalLimit } from '#core/rehearsal/limits.ts';
import { refusalOf } from '#core/rehearsal/problem.ts';
import type { RehearsalReport } from '../../electron/contract.ts';
import type { KioskApi } from './kiosk-api.ts';

/** A rehearsal under way. */
interface Holding {
  readonly contentHash: string;
  readonly stop: () => void;
}

/** Gives what is to hear each release that is to be rehearsed: it is drawn by a page of its own, behind this one, that nobody sees, hears or reaches. One at a time. */
export function holdRehearsals(
  api: Pick<KioskApi, 'reportRehearsal'>,
): (contentHash: string) => void {
  let holding: Holding | null = null;
  return (contentHash) => {
    // The machine says it again whenever its stream of events begins anew.
    if (holding?.contentHash === contentHash) return;
    holding?.stop();
    const over = () => {
      if (holding?.contentHash === contentHash) holding = null;
    };
    holding = { contentHash, stop: hold(contentHash, api, over) };
  };
}

function hold(
  contentHash: string,
  api: Pick<KioskApi, 'reportRehearsal'>,
  over: () => void,
): () => void {
  const frame = unseenFrame(`/?rehearse=${encodeURIComponent(contentHash)}`);
  const began = performance.now();
  let last: RehearsalReport = { contentHash, drawn: 0, total: 0, done: false, problem: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener('message', onMessage);
    frame.remove();
    over();
  };
  const expire = () => {
    stop();
    // Fire and forget: the machine has a limit of its own.
    void api.reportRehearsal({ ...last, problem: refusalOf({ kind: 'overdue' }) });
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(expire, began + rehearsalLimit(last.total) - performance.now());
  };
  const onMessage = ({ origin, source, data }: MessageEvent<RehearsalReport>) => {
    if (origin !== window.location.origin || source !== frame.contentWindow) return;
    last = data;
    if (last.done || last.problem !== null) stop();
    else wait();
  };
  window.addEventListener('message', onMessage);
  wait();
  document.body.append(frame);
  return stop;
}

/** As large as the page, so that all is laid out as visitors will see it. */
function unseenFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'rehearsal';
  frame.inert = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    border: '0',
    zIndex: '-1',
    opacity: '0',
    pointerEvents: 'none',
  });
  frame.src = address;
  return frame;
}
