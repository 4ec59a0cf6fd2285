import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../assets/schema/result.ts';

/** What the loopback shell was asked to do. A folder or file that was not named is undefined. */
export interface Arguments {
  readonly shell: 'serve' | 'chromium';
  readonly windowed: boolean;
  readonly port: number | undefined;
  readonly release: string | undefined;
  readonly page: string | undefined;
  readonly config: string | undefined;
  readonly data: string | undefined;
  /** Folders that are looked at as if they were sticks. */
  readonly media: readonly string[];
  readonly chromium: string | undefined;
  readonly profile: string | undefined;
  readonly help: boolean;
}

/** What `--help` prints. */
export const USAGE: string = `展厅 Zhanting: node electron/loopback/main.ts [...]
  --shell serve|chromium  serve: 只提供网址 / only print the address (default); chromium: 打开展厅窗口 / open the kiosk
  --windowed              窗口而不是全屏 / a window instead of the full screen
  --port N                127.0.0.1 的端口，0 为任意 / the port on 127.0.0.1, 0 for any free one (default 4780)
  --release DIR           展览内容 / the exhibition (default build/.output/exhibition)
  --page DIR              页面 / the built page (default build/.output/page)
  --config FILE           本机配置 JSON / this kiosk's configuration, JSON
  --data DIR              本机数据：工作人员的设置、装好的内容 / what this kiosk keeps (default build/.cache/kiosk)
  --medium DIR            当作 U 盘的文件夹，可写多次 / a folder taken for a stick; may be repeated
  --chromium PATH         Chromium 程序 / the Chromium to start (default: the one on PATH)
  --profile DIR           Chromium 用户目录 / Chromium's profile (default build/.cache/chromium-profile)
  --help`;

const OPTIONS = {
  shell: { type: 'string', default: 'serve' },
  windowed: { type: 'boolean', default: false },
  port: { type: 'string' },
  release: { type: 'string' },
  page: { type: 'string' },
  config: { type: 'string' },
  data: { type: 'string' },
  medium: { type: 'string', multiple: true },
  chromium: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; gives the arguments, or sentences in Chinese and English that say what is wrong. */
export function parseArguments(argv: readonly string[]): Result<Arguments, string> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { shell, port, ...rest } = parsed.value;
  if (shell !== 'serve' && shell !== 'chromium') {
    return failed([
      `--shell 只能是 serve 或 chromium / --shell takes serve or chromium, not ${shell}`,
    ]);
  }
  const number = port === undefined ? undefined : Number(port);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    return failed([`--port 要 0 到 65535 / --port takes a number from 0 to 65535, not ${port}`]);
  }
  return ok({ ...named(rest), shell, port: number });
}

function parse(argv: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values);
  } catch (error) {
    // parseArgs throws for what a person mistyped; its message names the argument.
    return failed([
      `参数不对，见 --help / Wrong argument, see --help: ${(error as Error).message}`,
    ]);
  }
}

type Values = Extract<ReturnType<typeof parse>, { ok: true }>['value'];

function named(values: Omit<Values, 'shell' | 'port'>): Omit<Arguments, 'shell' | 'port'> {
  const { windowed, release, page, config, data, medium, chromium, profile, help } = values;
  const media = (medium ?? []).map((folder) => resolve(folder));
  return { windowed, release, page, config, data, media, chromium, profile, help };
}
