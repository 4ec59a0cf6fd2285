/**
 * How near a program is: it is here, it may be brought, it could not be brought, or it is here and does not run.
 * @typedef {'present' | 'fetchable' | 'absent' | 'broken'} Nearness
 */

/**
 * What is known of this machine when a shell is chosen.
 * @typedef {object} Facts
 * @property {'electron' | 'chromium' | 'serve' | null} wish the person's own choice
 * @property {boolean} display whether there is a screen to open a window on
 * @property {boolean} root whether we run as root, under whom no browser has its sandbox
 * @property {Nearness} electron
 * @property {Nearness} chromium
 */

/**
 * What to do next: open a shell, bring a program and ask again, or give up with a sentence.
 * @typedef {{ kind: 'open', shell: 'electron' | 'chromium' | 'serve', reason: import('./say.mjs').Sentence }
 *   | { kind: 'fetch', what: 'electron' | 'chromium' }
 *   | { kind: 'refuse', reason: import('./say.mjs').Sentence }} Step
 */

/**
 * Decides the next step from the facts alone.
 * @param {Facts} facts
 * @returns {Step}
 */
export function nextStep(facts) {
  if (facts.wish === 'serve') return open('serve', WISHED);
  if (facts.wish) return wishedStep(facts.wish, facts);
  if (!facts.display) return open('serve', NO_DISPLAY);
  if (facts.root) return open('serve', ROOT);
  const noElectron = hinders('electron', facts);
  if (!noElectron) return near('electron', facts.electron, { zh: '已安装', en: 'it is installed' });
  const noChromium = hinders('chromium', facts);
  if (!noChromium) return near('chromium', facts.chromium, noElectron);
  return open('serve', both(noElectron, noChromium));
}

/**
 * @param {'electron' | 'chromium'} wish
 * @param {Facts} facts
 * @returns {Step}
 */
function wishedStep(wish, facts) {
  if (!facts.display) return { kind: 'refuse', reason: NO_DISPLAY };
  const hinder = facts.root ? ROOT : hinders(wish, facts);
  return hinder ? { kind: 'refuse', reason: hinder } : near(wish, facts[wish], WISHED);
}

/**
 * @param {'electron' | 'chromium'} shell
 * @param {Nearness} nearness
 * @param {import('./say.mjs').Sentence} reason
 * @returns {Step}
 */
function near(shell, nearness, reason) {
  return nearness === 'present' ? open(shell, reason) : { kind: 'fetch', what: shell };
}

/**
 * @param {'electron' | 'chromium' | 'serve'} shell
 * @param {import('./say.mjs').Sentence} reason
 * @returns {Step}
 */
function open(shell, reason) {
  return { kind: 'open', shell, reason };
}

/**
 * @param {'electron' | 'chromium'} shell
 * @param {Facts} facts
 * @returns {import('./say.mjs').Sentence | null} why it cannot be used, if so
 */
function hinders(shell, facts) {
  const nearness = facts[shell];
  return nearness === 'absent' || nearness === 'broken' ? HINDRANCES[shell][nearness] : null;
}

/**
 * @param {import('./say.mjs').Sentence} first
 * @param {import('./say.mjs').Sentence} second
 */
function both(first, second) {
  return { zh: `${first.zh}；${second.zh}`, en: `${first.en}; ${second.en}` };
}

const WISHED = { zh: '按 --shell 的指定', en: 'as --shell asks' };

const NO_DISPLAY = {
  zh: '这台机器没有图形显示（DISPLAY、WAYLAND_DISPLAY 都没有设置）',
  en: 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)',
};

const ROOT = {
  zh: '以 root 身份运行，浏览器会没有沙箱（请换普通用户）',
  en: 'this is root, under whom a browser has no sandbox (use an ordinary user)',
};

const HINDRANCES = {
  electron: {
    absent: {
      zh: 'Electron 下载不到（用 --shell electron 再试）',
      en: 'Electron could not be downloaded (--shell electron tries again)',
    },
    broken: { zh: 'Electron 在这台机器上打不开', en: 'Electron does not start on this machine' },
  },
  chromium: {
    absent: { zh: '没有 Chromium 或 Chrome', en: 'there is no Chromium or Chrome' },
    broken: { zh: 'Chromium 在这台机器上打不开', en: 'Chromium does not start on this machine' },
  },
};
