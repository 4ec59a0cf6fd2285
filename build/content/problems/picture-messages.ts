import type { Messages, Nothing } from './message.ts';

/** Where a file is named: on the head's cover or model line, or in the text. */
export type MediaRole = 'cover' | 'model' | 'picture';

/** What can be wrong with pictures, models, films and recordings. */
export interface PictureProblems {
  'media-missing': { readonly role: MediaRole; readonly name: string; readonly hint: MissingHint };
  'media-outside': { readonly role: MediaRole; readonly name: string };
  'media-on-network': { readonly role: MediaRole; readonly name: string };
  'media-format': {
    readonly role: MediaRole;
    readonly name: string;
    readonly format: string | null;
  };
  'media-disguised': { readonly role: MediaRole; readonly name: string };
  'media-wrong-kind': { readonly role: MediaRole; readonly name: string };
  'alt-missing': { readonly name: string };
  'cover-alt-missing': Nothing;
  'cover-missing': Nothing;
  'space-in-picture-name': { readonly name: string };
  'captions-missing': { readonly name: string };
}

/** What stands in the folder instead of the file that was looked for. */
export type MissingHint =
  | { readonly kind: 'case' | 'similar'; readonly actual: string }
  | { readonly kind: 'none' };

const ROLES: Readonly<Record<MediaRole, string>> = {
  cover: '封面',
  model: '模型',
  picture: '图片',
};

/** How to turn a file of a known but unusable format into one that can be used. */
function conversion(format: string | null): string {
  if (format === 'heic') {
    return '在手机里选“兼容性最佳”拍照，或另存为“JPG”';
  }
  return '另存为“JPG”“PNG”“WebP”或“SVG”';
}

function where(hint: MissingHint): string {
  switch (hint.kind) {
    case 'case':
      return `文件名的大小写不同，改成“${hint.actual}”`;
    case 'similar':
      return `把文件放进展项的文件夹；是不是想写“${hint.actual}”？`;
    case 'none':
      return '把文件放进展项的文件夹，名字要完全一样';
  }
}

/** Those problems in staff's words. */
export const PICTURE_MESSAGES: Messages<PictureProblems> = {
  'media-missing': {
    severity: 'error',
    says: ({ role, name }) => `找不到${ROLES[role]}“${name}”`,
    fix: ({ hint }) => where(hint),
  },
  'media-outside': {
    severity: 'error',
    says: ({ role, name }) => `${ROLES[role]}的地址“${name}”指向展项文件夹以外`,
    fix: () => '把文件复制到展项的文件夹，只写文件名',
  },
  'media-on-network': {
    severity: 'error',
    says: ({ role, name }) => `${ROLES[role]}的地址“${name}”在网上，展厅里没有网络`,
    fix: () => '下载下来，放进展项的文件夹，只写文件名',
  },
  'media-format': {
    severity: 'error',
    says: ({ role, name }) => `${ROLES[role]}“${name}”的格式不能用`,
    fix: ({ format }) => conversion(format),
  },
  'media-disguised': {
    severity: 'error',
    says: ({ role, name }) => `${ROLES[role]}“${name}”的内容和文件名的结尾不符，或者文件坏了`,
    fix: () => '用看图软件打开检查，重新导出一份',
  },
  'media-wrong-kind': {
    severity: 'error',
    says: ({ role, name }) => `“${name}”不能用作${ROLES[role]}`,
    fix: ({ role }) =>
      role === 'model' ? '模型用“.glb”文件' : '封面用“SVG”“JPG”“PNG”“WebP”或“AVIF”图片',
  },
  'alt-missing': {
    severity: 'reminder',
    says: ({ name }) => `图片“${name}”没有文字说明，看不见图的观众需要`,
    fix: () => '在“![”和“]”之间写一句话，说图里有什么',
  },
  'cover-alt-missing': {
    severity: 'error',
    says: () => '封面没有文字说明，看不见图的观众需要',
    fix: () => '写“coverAlt: ”（封面说明），一句话说封面画的是什么',
  },
  'cover-missing': {
    severity: 'reminder',
    says: () => '没有封面，展位的墙会是空的',
    fix: () => '写“cover: ”（封面）和图片的文件名',
  },
  'space-in-picture-name': {
    severity: 'error',
    says: ({ name }) => `图片的文件名“${name}”里有空格，所以不会显示`,
    fix: () => '给文件改名，用“-”代替空格，正文里也一样改',
  },
  'captions-missing': {
    severity: 'reminder',
    says: ({ name }) => `影片“${name}”没有字幕，听不见的观众需要`,
    fix: () => '在旁边放一个同名的“.srt”或“.vtt”字幕文件',
  },
};
