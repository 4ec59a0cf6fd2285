import type { Sentence } from '../../../electron/host/release/sentence.ts';
import { type CodedProblem, KEY_SENTENCES, type KeyCode } from '../keys/key-problem.ts';

/** Why something about a publication could not be done. */
export type PublishCode =
  | KeyCode
  | 'content-errors'
  | 'compiling-stopped'
  | 'file-too-large'
  | 'release-too-large'
  | 'too-many-files'
  | 'no-space'
  | 'write-differs'
  | 'nothing-published'
  | 'metadata-broken'
  | 'wrong-keys'
  | 'other-exhibition'
  | 'not-renewable'
  | 'clock-behind'
  | 'expired'
  | 'no-root-file'
  | 'blob-missing'
  | 'blob-damaged'
  | 'not-a-release';

/** A problem about a publication: the file, name or number it concerns. */
export type PublishProblem = CodedProblem<PublishCode>;

/** Those problems in words. */
export const PUBLISH_SENTENCES: Readonly<Record<PublishCode, Sentence>> = {
  ...KEY_SENTENCES,
  'content-errors': {
    zh: '展览里有错误，什么也没有发布。请先改好上面列出的错误。',
    en: 'The exhibition has errors, and nothing was published. Mend those listed above first.',
  },
  'compiling-stopped': {
    zh: '制作时用的内存或时间太多，已经停下，什么也没有发布。多半是某张图片或某个模型太复杂：先去掉最近加的文件，一个一个试。',
    en: 'Compiling took too much memory or time and was stopped; nothing was published. Most likely a picture or model is too complex: leave out what was added last, and try one by one.',
  },
  'file-too-large': {
    zh: '有一个文件太大，最多 2 GB（旧 U 盘存不下 4 GB 的文件）。请压缩这个影片。',
    en: 'A file is too large: 2 GB at most (old sticks hold no file of 4 GB). Compress this film.',
  },
  'release-too-large': {
    zh: '所有文件加起来太大，最多 20 GB。请减少或压缩影片。',
    en: 'All files together are too large: 20 GB at most. Drop or compress films.',
  },
  'too-many-files': {
    zh: '文件太多，最多 20000 个。请减少图片。',
    en: 'There are too many files: 20,000 at most. Drop some pictures.',
  },
  'no-space': {
    zh: '剩余空间不够。请换一个大一些的 U 盘，或者删掉上面别的文件。',
    en: 'There is not enough free space. Take a larger stick, or delete other files on it.',
  },
  'write-differs': {
    zh: '写进去的和读出来的不一样，U 盘可能坏了。请换一个 U 盘再发布。',
    en: 'What was read back differs from what was written; the stick may be broken. Publish to another one.',
  },
  'nothing-published': {
    zh: '这里还没有发布过展览。请检查位置，或者先发布一次。',
    en: 'Nothing has been published here. Check the place, or publish once.',
  },
  'metadata-broken': {
    zh: '签名文件缺少或者坏了。请重新发布一次。',
    en: 'A signed file is missing or damaged. Publish once more.',
  },
  'wrong-keys': {
    zh: '签名不是这一套钥匙签的，不能相信。请检查位置和钥匙，没有弄错就换一个空的文件夹。',
    en: 'This was signed with other keys and cannot be trusted. Check the place and the keys; if both are right, take an empty folder.',
  },
  'other-exhibition': {
    zh: '这里发布的是另一个展览，没有动它。请换一个空的文件夹或 U 盘。',
    en: 'Another exhibition is published here; it was left alone. Take an empty folder or stick.',
  },
  'not-renewable': {
    zh: '原来的签名已经不算数，不能只延长有效期。请带上展览文件夹完整发布一次。',
    en: 'The earlier signature no longer counts, so its dates cannot be renewed. Publish the whole exhibition once more.',
  },
  'clock-behind': {
    zh: '这台电脑的日期比上一次发布还早。请先把日期和时间调对。',
    en: 'The date of this PC is earlier than that of the last publication. Set its date and time first.',
  },
  expired: {
    zh: '有效期已过，展厅电脑不会再安装。请用 publish --renew 延长。',
    en: 'It has expired, and kiosks no longer install it. Renew it with publish --renew.',
  },
  'no-root-file': {
    zh: '根文件打不开。请检查 --root 的路径。',
    en: 'The root file cannot be read. Check the path after --root.',
  },
  'blob-missing': {
    zh: '缺少一个文件。请重新发布一次。',
    en: 'A file is missing. Publish once more.',
  },
  'blob-damaged': {
    zh: '有一个文件和签名的不一样，可能坏了或者被改过。请删掉它，重新发布一次。',
    en: 'A file is not the one that was signed: it is damaged or was changed. Delete it and publish once more.',
  },
  'not-a-release': {
    zh: '签名的清单不是这个版本的展厅软件能读的。请用新的软件检查。',
    en: 'The signed list is not one that this software can read. Check with a newer one.',
  },
};
