/** Why packaging cannot go on. */
type PackageCode =
  | 'unknown-argument'
  | 'not-built'
  | 'no-distribution'
  | 'wrong-version'
  | 'not-a-release'
  | 'no-tar';

/** One reason, with what it concerns: a path, a version, an argument. */
export interface PackageProblem {
  readonly code: PackageCode;
  readonly detail: string;
}

const SENTENCES: Readonly<Record<PackageCode, string>> = {
  'unknown-argument': '参数不对，见 --help / Wrong argument, see --help',
  'not-built':
    '还没有做好页面或展览，请先运行 npm start 或 node build/prepare.ts / The page or the exhibition is not built yet: run npm start or node build/prepare.ts first',
  'no-distribution':
    '没有 Electron 程序：请联网运行 npx install-electron，或把 ELECTRON_DIST 设为解开的 Electron 目录 / There is no Electron program: run npx install-electron on a connected machine, or set ELECTRON_DIST to an unpacked Electron',
  'wrong-version': 'Electron 版本不对 / This is another version of Electron',
  'not-a-release':
    '这不是真正的 Electron，不能发布 / This is not a real Electron and cannot be released',
  'no-tar': '没有 GNU tar，做不了 tar.gz / GNU tar is needed for a tar.gz',
};

/** What to tell the person who packages: the trouble and the way out, in Chinese and English, and where. One line. */
export function packageSentence({ code, detail }: PackageProblem): string {
  return `${SENTENCES[code]} (${detail})`;
}
