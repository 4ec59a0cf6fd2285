import type { Sentence } from '../sentence.ts';

/** Why a publication is not accepted. */
export type GuardCode =
  /** This kiosk has no root to check against, or one that cannot be read. */
  | 'no-root'
  /** Files are missing, or are no metadata of a publication. */
  | 'not-a-publication'
  /** The files do not belong together, or were changed on their way. */
  | 'damaged'
  /** Too few of the keys that this kiosk knows signed it. */
  | 'bad-signature'
  /** A root lists one key twice, or a key of a kind that is not used. */
  | 'bad-key'
  /** Older than what this kiosk has seen. */
  | 'rollback'
  /** The same number as something this kiosk has seen, with other content. */
  | 'fork'
  | 'expired'
  /** Signed at a time that cannot be true. */
  | 'signed-in-the-future'
  /** A file is longer, deeper or fuller than any publication's. */
  | 'too-large'
  /** Signs something else than one manifest. */
  | 'bad-target'
  /** The medium went away, or does not answer. */
  | 'medium-lost'
  /** This kiosk could not write its scratch folder. */
  | 'no-scratch';

/** What staff may also have to be told, though nothing is refused for it. */
export type GuardWarning = 'clock-behind';

/** One reason for refusing a publication: the metadata file it was found in, and more for whoever looks into it. */
export interface GuardProblem {
  readonly code: GuardCode;
  /** Such as `timestamp.json`; empty where no one file is to blame. */
  readonly path: string;
  readonly detail: string;
}

/** What to tell staff about a refusal, or about the clock. */
export const GUARD_SENTENCES: Readonly<Record<GuardCode | GuardWarning, Sentence>> = {
  'no-root': {
    zh: '这台展机还没有可信的根密钥，不能更新。请按《发布手册》把 root.json 装到这台展机上；内置的展览照常展示。',
    en: 'This kiosk has no root key yet and cannot be updated. Install root.json as the publishing guide says; the built-in exhibition goes on.',
  },
  'not-a-publication': {
    zh: '这里没有完整的展览更新：文件缺失或读不懂。请在发布用的电脑上重新发布一次，等它说完成后再拔出 U 盘。',
    en: 'There is no whole update here: files are missing or cannot be read. Publish to the stick again, and pull it out only when told that it is done.',
  },
  damaged: {
    zh: '更新文件损坏，或新旧文件混在一起。请清空 U 盘上的更新文件夹，重新发布一次。',
    en: 'The update is damaged, or old and new files are mixed. Empty its folder on the stick and publish again.',
  },
  'bad-signature': {
    zh: '这份更新不是用本展机认可的密钥签的，不能安装。请确认 U 盘来自本馆发布用的电脑；若刚换过密钥，请重新发布一次。',
    en: 'This update was not signed with a key that this kiosk knows. Make sure the stick comes from your own publishing PC; if keys were changed lately, publish again.',
  },
  'bad-key': {
    zh: '更新里的密钥清单不对：同一把密钥列了两次，或种类不对。请由保管根密钥的人重新制作密钥清单后再发布。',
    en: 'The list of keys is wrong: one key stands in it twice, or is of a wrong kind. Ask the holders of the root keys to make it again, then publish.',
  },
  rollback: {
    zh: '这份更新比展机见过的旧，没有安装。请换用最新发布的 U 盘；要看以前的内容，请用“恢复上一版”。',
    en: 'This update is older than what the kiosk has seen and was not installed. Use the latest stick; to show earlier content, use “Restore the previous one”.',
  },
  fork: {
    zh: '两台电脑发布了同一编号、内容不同的更新。请定一台电脑，从它再发布一次，编号会自动加一。',
    en: 'Two PCs published different updates under one number. Choose one PC and publish from it again: the number goes up by itself.',
  },
  expired: {
    zh: '这份更新已过有效期，不能安装；正在展示的内容不受影响。请先看展机日期是否正确，再在发布用的电脑上续期并重新拷贝。',
    en: 'This update can no longer be installed: its time is over. What is on show goes on. Check the kiosk’s date, then renew on the publishing PC and copy it again.',
  },
  'signed-in-the-future': {
    zh: '这份更新的签署日期在将来，不可信。请校正发布用的电脑和展机的日期，然后重新发布。',
    en: 'This update claims to be signed in the future. Set the date on the publishing PC and on the kiosk, then publish again.',
  },
  'too-large': {
    zh: '更新里有异常大的文件，没有读取。请换一个 U 盘，在发布用的电脑上重新发布。',
    en: 'The update holds a file far larger than it should be, which was not read. Publish again to another stick.',
  },
  'bad-target': {
    zh: '这份更新里签的不是一份展览清单。请用本馆的发布工具重新发布。',
    en: 'What is signed here is not one exhibition. Publish again with the publishing tool of this house.',
  },
  'medium-lost': {
    zh: '读取中断：U 盘被拔出，或网络没有回应。请重新插好 U 盘或检查网络，再试一次。',
    en: 'Reading stopped: the stick was pulled out, or the network does not answer. Put the stick back or check the network, and try again.',
  },
  'no-scratch': {
    zh: '展机磁盘写不进去，无法检查更新。请联系维护人员检查磁盘空间；展览照常展示。',
    en: 'The kiosk cannot write to its disk, so the update was not checked. Ask maintenance to look at the disk; the exhibition goes on.',
  },
  'clock-behind': {
    zh: '展机的日期比实际早。请在系统设置里校正日期；展览照常展示。',
    en: 'The kiosk’s date is behind. Set the date in the system settings; the exhibition goes on.',
  },
};
