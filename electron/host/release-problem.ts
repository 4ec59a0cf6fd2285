/** Why a release cannot be shown. */
export type ReleaseCode =
  | 'no-manifest'
  | 'bad-manifest'
  | 'unsafe-type'
  | 'missing-file'
  | 'wrong-size'
  | 'bad-exhibition';

/** One thing wrong with a release folder: the file it concerns and, where there is more to say, what. */
export interface ReleaseProblem {
  readonly code: ReleaseCode;
  readonly path: string;
  readonly detail: string;
}

const SENTENCES: Readonly<Record<ReleaseCode, string>> = {
  'no-manifest': '这里没有展览内容，请先制作或安装内容 / No exhibition here: make or install one',
  'bad-manifest':
    '内容清单不对，请重新制作内容 / The list of files is wrong: make the content again',
  'unsafe-type': '内容中有不能展示的文件类型 / The content holds a kind of file that is not shown',
  'missing-file': '内容缺少文件，请重新安装内容 / A file is missing: install the content again',
  'wrong-size':
    '文件大小不对，请重新安装内容 / A file has the wrong size: install the content again',
  'bad-exhibition': '展览内容读不出来，请重新制作 / The exhibition cannot be read: make it again',
};

/** What to tell staff: the trouble and the way out, in Chinese and English, and where. One line. */
export function releaseSentence({ code, path, detail }: ReleaseProblem): string {
  return `${SENTENCES[code]} (${[path, detail].filter((part) => part !== '').join(': ')})`;
}
