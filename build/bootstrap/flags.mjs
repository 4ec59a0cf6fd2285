/**
 * What the person who runs `npm start` asked for; null where they said nothing.
 * @typedef {object} Wishes
 * @property {'electron' | 'chromium' | 'serve' | null} shell
 * @property {boolean} windowed
 * @property {number | null} port
 * @property {string | null} content the folder, as typed
 * @property {string | null} config the file, as typed
 * @property {string | null} data the folder, as typed
 * @property {string[]} media folders taken for sticks, as typed
 * @property {boolean} help
 */

const SHELLS = /** @type {const} */ (['electron', 'chromium', 'serve']);

/** The flags that want a value. */
const VALUED = ['--shell', '--port', '--content', '--config', '--data', '--medium'];

/** The highest number a TCP port can have. */
const LAST_PORT = 65_535;

/** What `npm start -- --help` prints. */
export const HELP = `展厅 / Zhanting

  npm start -- [选项 / options]

  --shell electron|chromium|serve
                  用哪个程序打开；不写则自动选择：有 Electron 用 Electron，否则用 Chromium，否则只提供网页地址
                  Which program opens it. Left out: Electron if it can be had, else Chromium, else only an address.
                  --shell electron 会重新尝试下载 Electron / tries the download of Electron anew
  --windowed      开在普通窗口里，不占满屏幕 / In an ordinary window, not full screen
  --port N        本机端口，0 为任意空闲端口 / Port on this machine; 0 is any free one
  --content DIR   展示另一份内容：撰写中的展览文件夹，或编译好的发布文件夹
                  Show other content: a folder somebody writes, or a compiled release
  --config FILE   这台终端的配置文件 / This kiosk's configuration file
  --data DIR      这台终端保存的东西：工作人员的设置、装好的内容 / What this kiosk keeps: staff's settings, installed content
  --medium DIR    当作 U 盘的文件夹，可写多次 / A folder taken for a stick; may be repeated
  --help          显示本说明 / Shows this
`;

/**
 * Reads the flags of `npm start`.
 * @param {readonly string[]} args
 * @returns {{ wishes: Wishes } | { problem: import('./say.mjs').Sentence }}
 */
export function parseFlags(args) {
  /** @type {Wishes} */
  const wishes = {
    shell: null,
    windowed: false,
    port: null,
    content: null,
    config: null,
    data: null,
    media: [],
    help: false,
  };
  const rest = args.flatMap(splitEquals);
  while (rest.length > 0) {
    const problem = takeFlag(wishes, rest);
    if (problem) return { problem };
  }
  return { wishes };
}

/** @param {string} arg `--port=80` is read as `--port 80` */
function splitEquals(arg) {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

/**
 * Takes one flag, and its value, off `rest` and writes it into `wishes`.
 * @param {Wishes} wishes
 * @param {string[]} rest
 * @returns {import('./say.mjs').Sentence | null}
 */
function takeFlag(wishes, rest) {
  const flag = rest.shift() ?? '';
  if (flag === '--help' || flag === '-h') wishes.help = true;
  else if (flag === '--windowed') wishes.windowed = true;
  else if (VALUED.includes(flag)) {
    const value = rest.shift();
    if (value === undefined || value === '' || value.startsWith('--')) return lacksValue(flag);
    return takeValue(wishes, flag, value);
  } else return unknownFlag(flag);
  return null;
}

/**
 * @param {Wishes} wishes
 * @param {string} flag
 * @param {string} value
 * @returns {import('./say.mjs').Sentence | null}
 */
function takeValue(wishes, flag, value) {
  if (flag === '--content') wishes.content = value;
  else if (flag === '--config') wishes.config = value;
  else if (flag === '--data') wishes.data = value;
  else if (flag === '--medium') wishes.media.push(value);
  else if (flag === '--shell') {
    const shell = SHELLS.find((name) => name === value);
    if (shell === undefined) return unknownShell(value);
    wishes.shell = shell;
  } else {
    if (!/^\d{1,5}$/.test(value) || Number(value) > LAST_PORT) return unknownPort(value);
    wishes.port = Number(value);
  }
  return null;
}

/** @param {string} flag */
function lacksValue(flag) {
  return {
    zh: `选项 ${flag} 后面缺少内容。用 npm start -- --help 查看用法。`,
    en: `${flag} needs a value. See npm start -- --help.`,
  };
}

/** @param {string} flag */
function unknownFlag(flag) {
  return {
    zh: `没有“${flag}”这个选项。用 npm start -- --help 查看用法。`,
    en: `There is no option “${flag}”. See npm start -- --help.`,
  };
}

/** @param {string} value */
function unknownShell(value) {
  return {
    zh: `--shell 只能是 electron、chromium 或 serve，不能是“${value}”。`,
    en: `--shell is electron, chromium or serve, not “${value}”.`,
  };
}

/** @param {string} value */
function unknownPort(value) {
  return {
    zh: `--port 是 0 到 ${LAST_PORT} 的整数，不能是“${value}”。`,
    en: `--port is a whole number from 0 to ${LAST_PORT}, not “${value}”.`,
  };
}
