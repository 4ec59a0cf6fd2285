import type { MediumCode } from '../medium.ts';
import type { Sentence } from '../sentence.ts';

/** Why a release was not installed, switched to or opened. */
export type StoreCode =
  | MediumCode
  | 'wrong-hash'
  | 'bad-manifest'
  | 'app-too-old'
  | 'unsafe-type'
  | 'too-many-files'
  | 'too-large'
  | 'bad-exhibition'
  | 'disk-full'
  | 'disk-broken'
  | 'rotten'
  | 'shipped-damaged'
  | 'held'
  | 'already-active'
  | 'on-trial'
  | 'not-on-trial'
  | 'not-staged'
  | 'nothing-earlier'
  | 'busy'
  | 'stopped';

/** One thing that went wrong: what it concerns (a path or a hash; empty: the whole), and more where there is more to say. */
export interface StoreProblem {
  readonly code: StoreCode;
  readonly path: string;
  readonly detail: string;
  /** Of `disk-full`: how many bytes are missing, where that is known. */
  readonly missingBytes?: number;
}

/** What staff are told: `{missing}` becomes how much room is missing. */
const SENTENCES: Readonly<Record<StoreCode, Sentence>> = {
  absent: {
    zh: '更新介质上缺少文件，请在办公电脑上重新发布到这个介质。',
    en: 'A file is missing on the update medium: publish to it again on the office PC.',
  },
  'wrong-length': {
    zh: '更新介质上有文件大小不对，请在办公电脑上重新发布到这个介质。',
    en: 'A file on the update medium has the wrong size: publish to it again on the office PC.',
  },
  'not-a-file': {
    zh: '更新介质上有不能读取的文件，请在办公电脑上重新发布到一个空的介质。',
    en: 'Something on the update medium is not a plain file: publish to an empty medium on the office PC.',
  },
  'medium-lost': {
    zh: '更新介质中途断开了，原来的展览不受影响。请插好后再更新，会从断开处继续。',
    en: 'The update medium went away half-way; the exhibition is unharmed. Plug it in and update again: it goes on where it stopped.',
  },
  'wrong-hash': {
    zh: '更新介质上有文件损坏或被改动，请在办公电脑上重新发布；若再次出现，请换一个介质。',
    en: 'A file on the update medium is damaged or was changed: publish again on the office PC; if it recurs, take another medium.',
  },
  'bad-manifest': {
    zh: '更新的文件清单读不懂，请用新版工具在办公电脑上重新发布。',
    en: 'The list of files of this update makes no sense: publish again on the office PC with the newest tools.',
  },
  'app-too-old': {
    zh: '这次更新需要更新版本的展厅程序，请先联系技术人员升级程序。',
    en: 'This update wants a newer version of the program: have the program upgraded first.',
  },
  'unsafe-type': {
    zh: '更新里有展厅不展示的文件类型，请在办公电脑上检查内容后重新发布。',
    en: 'The update holds a kind of file that is not shown: check the content on the office PC and publish again.',
  },
  'too-many-files': {
    zh: '更新里的文件太多（最多 20000 个），请减少内容后重新发布。',
    en: 'The update holds too many files (20,000 at most): take some out and publish again.',
  },
  'too-large': {
    zh: '更新太大（单个文件最多 2 GB，总共最多 20 GB），请减小内容后重新发布。',
    en: 'The update is too large (2 GB a file, 20 GB in all): make it smaller and publish again.',
  },
  'bad-exhibition': {
    zh: '展览内容读不出来，请在办公电脑上检查内容后重新发布。',
    en: 'The exhibition in it cannot be read: check the content on the office PC and publish again.',
  },
  'disk-full': {
    zh: '本机磁盘空间不足，还差 {missing}。请联系技术人员腾出空间后再更新，原来的展览不受影响。',
    en: "This kiosk's disk is full: {missing} more is needed. Have room made and update again; the exhibition is unharmed.",
  },
  'disk-broken': {
    zh: '本机磁盘读写出错。请重启本机后再试；若再次出现，请联系技术人员检查磁盘。',
    en: "This kiosk's disk fails to read or write. Restart it and try again; if it recurs, have the disk checked.",
  },
  rotten: {
    zh: '本机有展览文件损坏，请插入最近一次的更新介质，会自动修复。',
    en: 'A file of the exhibition on this kiosk is damaged: plug in the latest update medium, and it is repaired.',
  },
  'shipped-damaged': {
    zh: '随程序自带的展览有文件损坏，请联系技术人员重新安装展厅程序；用 U 盘更新过的内容不受影响。',
    en: 'A file of the exhibition that came with the program is damaged: have the program installed again. What was installed from a stick is unharmed.',
  },
  held: {
    zh: '这个版本之前没有通过，已停用。请在办公电脑上改好后发布新的版本。',
    en: 'This release did not prove itself here and is held back: correct it on the office PC and publish a new one.',
  },
  'already-active': {
    zh: '这个版本正在展出，不需要更新。',
    en: 'This release is on show already: there is nothing to do.',
  },
  'on-trial': {
    zh: '刚换上的版本还在试运行，请过几分钟再试。',
    en: 'The release just put on show is still on trial: try again in a few minutes.',
  },
  'not-on-trial': {
    zh: '现在没有试运行的版本，不需要操作。',
    en: 'No release is on trial: there is nothing to do.',
  },
  'not-staged': {
    zh: '这个版本还没有装好，请重新更新。',
    en: 'This release has not been copied yet: update again.',
  },
  'nothing-earlier': {
    zh: '现在展出的是随机自带的展览，没有更早的版本可以恢复。',
    en: 'The built-in exhibition is on show: there is no earlier release to go back to.',
  },
  busy: {
    zh: '正在更新，请等它完成后再试。',
    en: 'An update is under way: wait until it is done and try again.',
  },
  stopped: {
    zh: '更新已停止，原来的展览不受影响。可以随时再更新。',
    en: 'The update was stopped; the exhibition is unharmed. It can be started again at any time.',
  },
};

const UNKNOWN_ROOM: Sentence = { zh: '一些空间', en: 'some room' };
const BYTES_PER_MB = 1_000_000;

/** What is so and what to do, for staff. */
export function storeSentence({ code, missingBytes }: StoreProblem): Sentence {
  const { zh, en } = SENTENCES[code];
  const size = missingBytes === undefined ? null : `${Math.ceil(missingBytes / BYTES_PER_MB)} MB`;
  return {
    zh: zh.replace('{missing}', size ?? UNKNOWN_ROOM.zh),
    en: en.replace('{missing}', size ?? UNKNOWN_ROOM.en),
  };
}

/** A problem with a file or a hash; `detail` is for the log and for whoever repairs it. */
export function storeProblem(code: StoreCode, path = '', detail = ''): StoreProblem {
  return { code, path, detail };
}
