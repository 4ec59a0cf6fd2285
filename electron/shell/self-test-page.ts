/** What the page found out when it tested the machine from inside. */
export interface PageFinding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** A path that every kiosk serves with ranges: the page itself. */
const RANGED_PATH = '/';

/** How long a check in the page may take, in milliseconds. */
const CHECK_LIMIT_MS = 5_000;

/**
 * A program for the page, as text: it runs there through `executeJavaScript` and gives a `PageFinding[]`. It asks for
 * what a visit needs (answers, byte ranges, the event stream, WebGL2) and for what must be refused (permissions,
 * windows, other addresses). `outside` is an address that answers, but is not the kiosk's.
 */
export function selfTestProgram(outside: string): string {
  return `(async (outside) => {
  const within = (promise) => Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error('no answer in time')), ${CHECK_LIMIT_MS})),
  ]);
  const findings = [];
  const check = async (name, run) => {
    try {
      const [ok, detail] = await within(run());
      findings.push({ name, ok, detail: String(detail) });
    } catch (error) {
      findings.push({ name, ok: false, detail: String(error) });
    }
  };
  await check('page answers', async () => {
    const health = await (await fetch('/api/health')).json();
    return [health.ok === true, 'content ' + (health.content && health.content.hash)];
  });
  await check('preload speaks', async () => {
    const kiosk = window.kiosk;
    const keys = kiosk ? Object.keys(kiosk).sort().join() : 'nothing';
    return [keys === 'shell,version' && kiosk.shell === 'electron', keys];
  });
  await check('no Node in the page', async () => {
    const found = ['require', 'process', 'module', 'Buffer'].filter((name) => name in window);
    return [found.length === 0, found.join() || 'none'];
  });
  await check('byte range', async () => {
    const whole = new Uint8Array(await (await fetch('${RANGED_PATH}')).arrayBuffer());
    const from = Math.floor(whole.length / 2);
    const answer = await fetch('${RANGED_PATH}', { headers: { Range: 'bytes=' + from + '-' } });
    const part = new Uint8Array(await answer.arrayBuffer());
    const same = part.length === whole.length - from && part.every((byte, at) => byte === whole[from + at]);
    return [answer.status === 206 && same, answer.status + ', ' + part.length + ' of ' + whole.length + ' bytes'];
  });
  await check('event stream', () => new Promise((resolve) => {
    const started = performance.now();
    const stream = new EventSource('/api/events');
    stream.onmessage = (message) => {
      stream.close();
      const hello = JSON.parse(message.data).kind === 'hello';
      resolve([hello && stream.readyState === EventSource.CLOSED, Math.round(performance.now() - started) + ' ms']);
    };
  }));
  await check('WebGL2', async () => {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (gl === null) return [false, 'no context'];
    const named = gl.getExtension('WEBGL_debug_renderer_info');
    return [true, gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER)];
  });
  await check('permissions denied', async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications'];
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    const states = answers.map(({ state }, at) => names[at] + ' ' + state);
    return [answers.every(({ state }) => state === 'denied'), states.join(', ')];
  });
  await check('notifications refused', async () => {
    const answer = await Notification.requestPermission();
    return [answer === 'denied', answer];
  });
  await check('window refused', async () => {
    const opened = window.open('/', '_blank');
    return [opened === null, opened === null ? 'null' : 'a window'];
  });
  await check('other addresses refused', async () => {
    try {
      await fetch(outside, { mode: 'no-cors' });
      return [false, 'an answer from ' + outside];
    } catch (error) {
      return [true, error.name];
    }
  });
  return findings;
})(${JSON.stringify(outside)})`;
}

/** A second program: tries to leave for `outside`. Whether the page stayed is seen by the window's address. */
export function leaveProgram(outside: string): string {
  return `location.assign(${JSON.stringify(outside)})`;
}
