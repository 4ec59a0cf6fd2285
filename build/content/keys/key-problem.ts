import { failed, type Result } from '#schema/result.ts';
import type { Sentence } from '../../../electron/host/release/sentence.ts';

/** Why something about keys could not be done. */
export type KeyCode =
  | 'passphrase-short'
  | 'passphrase-differs'
  | 'passphrase-wrong'
  | 'passphrase-unreadable'
  | 'no-terminal'
  | 'cancelled'
  | 'bad-name'
  | 'name-taken'
  | 'name-unknown'
  | 'last-author'
  | 'keys-exist'
  | 'no-keys'
  | 'no-author-key'
  | 'key-revoked'
  | 'bad-key-file'
  | 'bad-root'
  | 'duplicate-key'
  | 'root-keys-needed'
  | 'unwritable';

/** One thing that went wrong, and the file, name or number it concerns. Never anything secret. */
export interface CodedProblem<Code extends string> {
  readonly code: Code;
  readonly detail: string;
}

/** A problem about keys. */
export type KeyProblem = CodedProblem<KeyCode>;

/** A failure with one problem. */
export function refuse<Code extends string>(
  code: Code,
  detail = '',
): Result<never, CodedProblem<Code>> {
  return failed([{ code, detail }]);
}

/** Those problems in words. */
export const KEY_SENTENCES: Readonly<Record<KeyCode, Sentence>> = {
  'passphrase-short': {
    zh: '口令太短，至少 8 个字符。请换一个长一些、别人猜不到的。',
    en: 'The passphrase is too short: 8 characters at least. Take a longer one that nobody guesses.',
  },
  'passphrase-differs': {
    zh: '两次输入的口令不一样，什么也没有做。请重新运行，慢慢输入。',
    en: 'The two passphrases differ, and nothing was done. Run this again and type slowly.',
  },
  'passphrase-wrong': {
    zh: '口令不对，什么也没有做。请检查大小写和输入法，再试一次。',
    en: 'The passphrase is wrong, and nothing was done. Mind capitals and the input method, and try again.',
  },
  'passphrase-unreadable': {
    zh: '存口令的文件打不开，或者是空的。请检查路径。',
    en: 'The file with the passphrase cannot be read, or is empty. Check its path.',
  },
  'no-terminal': {
    zh: '这里不能输入口令。请在命令窗口里运行，或者用 --passphrase-file 指定存口令的文件。',
    en: 'No passphrase can be typed here. Run this in a terminal, or name a file with --passphrase-file.',
  },
  cancelled: { zh: '已取消，什么也没有做。', en: 'Cancelled; nothing was done.' },
  'bad-name': {
    zh: '名字要有 1 到 40 个字，不能有看不见的字符。请换一个，例如“办公室电脑”。',
    en: 'A name has 1 to 40 visible characters. Take another, such as “office PC”.',
  },
  'name-taken': {
    zh: '这个名字已经用过了。请换一个。',
    en: 'There is a key of this name already. Take another name.',
  },
  'name-unknown': {
    zh: '没有叫这个名字的签名钥匙。用 keys list 看有哪些。',
    en: 'No signing key has this name. See the names with: keys list.',
  },
  'last-author': {
    zh: '这是最后一把签名钥匙，去掉它就没有人能发布了。请先用 keys add 加一把，或者用 keys rotate 换一把。',
    en: 'This is the last signing key; without it nobody can publish. First add one (keys add), or replace it (keys rotate).',
  },
  'keys-exist': {
    zh: '这个文件夹里已经有钥匙，没有动它们。请换一个空的文件夹。',
    en: 'There are keys in this folder already; they were left alone. Take an empty folder.',
  },
  'no-keys': {
    zh: '这个文件夹里没有钥匙。请检查 --keys 的路径，或者先运行 keys init。',
    en: 'There are no keys in this folder. Check the path after --keys, or run keys init first.',
  },
  'no-author-key': {
    zh: '这个文件夹里没有签名钥匙，不能发布。请用 keys add 为这台电脑做一把。',
    en: 'This folder holds no signing key, so nothing can be published. Make one for this PC with keys add.',
  },
  'key-revoked': {
    zh: '这台电脑的签名钥匙已经作废，不能再发布。请用 keys add 做一把新的。',
    en: 'The signing key of this PC has been revoked and publishes no more. Make a new one with keys add.',
  },
  'bad-key-file': {
    zh: '钥匙文件坏了，或者不是钥匙文件。请从备份里找回来。',
    en: 'A key file is damaged, or is none. Bring it back from a copy.',
  },
  'bad-root': {
    zh: '根文件（root.json）坏了、接不上，或者签名不够。请从备份里找回整个文件夹。',
    en: 'A root file (root.json) is damaged, does not follow from the one before, or lacks signatures. Bring the folder back from a copy.',
  },
  'duplicate-key': {
    zh: '同一把钥匙出现了两次。每把钥匙只能有一个名字和一种用途。',
    en: 'The same key occurs twice. Each key has one name and one purpose.',
  },
  'root-keys-needed': {
    zh: '需要两把根钥匙。请插上两个存根钥匙的 U 盘，用 --root-key 各写一次它们的位置。',
    en: 'Two root keys are needed. Plug in two of the sticks that hold them, and give --root-key for each.',
  },
  unwritable: {
    zh: '写不进去。请检查权限和剩余空间，或者换一个位置。',
    en: 'It cannot be written. Check permissions and free space, or take another place.',
  },
};
