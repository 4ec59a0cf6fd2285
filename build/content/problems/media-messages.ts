import type { MediaProblemCode } from '../media/media-problem.ts';
import type { Messages } from './message.ts';

/** What can be found wrong with a media file when it is opened and packed. */
export interface MediaProblems {
  'media-refused': {
    readonly name: string;
    readonly reason: MediaProblemCode;
    /** The place or the numbers. */
    readonly detail: string;
  };
}

/** Why a file is refused, and what to do about it. */
const REASONS: Readonly<Record<MediaProblemCode, readonly [says: string, fix: string]>> = {
  'media-unreadable': ['打不开', '检查文件的权限，或重新复制一份'],
  'format-unknown': ['看不出是什么文件', '重新导出一份'],
  'format-unsupported': ['格式不能用', '另存为“JPG”“PNG”“WebP”“SVG”“GLB”“MP4”或“MP3”'],
  'ending-differs': ['内容和文件名的结尾不符', '把文件名的结尾改对，或重新导出一份'],
  'file-too-large': ['文件太大', '缩小或压缩以后再放进来'],
  'picture-broken': ['图片坏了，读不完整', '用看图软件打开检查，重新导出一份'],
  'picture-animated': ['是会动的图片', '换成不动的图片，或者改用影片'],
  'picture-too-many-pixels': ['像素太多', '缩小到长边 4000 像素以内'],
  'picture-shape': ['太细长，长边超过短边的六倍', '裁剪成接近横幅或方形'],
  'svg-broken': ['图画格式不完整，或者没有写画面范围', '重新导出一份，保留“viewBox”'],
  'svg-forbidden': [
    '图画里有不能用的内容',
    '只用形状、渐变和文字，不用脚本、滤镜、样式表和外部文件',
  ],
  'svg-too-complex': ['图画太复杂', '简化图形，或者导出成“PNG”'],
  'svg-text': ['图画里的文字写法不能用', '每段文字单独写，只写位置、字号、粗细、对齐和颜色'],
  'glyph-missing': ['图画的文字里有字体没有的字', '换一个字或换一种写法'],
  'model-broken': ['模型坏了，读不完整', '重新导出一份“GLB”'],
  'model-external': ['模型用到了外部的文件', '导出时选“全部装进一个文件”'],
  'model-extension': ['模型用了展厅不支持的压缩', '导出时不要选“Draco”和“KTX2”'],
  'model-too-complex': ['模型太复杂', '减少零件和贴图，贴图不超过 4096 像素'],
  'model-too-many-triangles': ['模型的三角面太多', '减面以后再导出'],
  'film-broken': [
    '影片读不完整，或者里面没有画面',
    '重新导出一份“MP4”，画面用“H.264”，声音用“AAC-LC”',
  ],
  'film-codec': ['影片或声音的编码不能播放', '转成“MP4”，画面用“H.264”，声音用“AAC-LC”'],
  'film-profile': [
    '影片的“H.264”规格太高，展机放不出来',
    '重新转码：“H.264”的规格选“High”，级别不超过 4.2，颜色选 8 位“4:2:0”',
  ],
  'captions-broken': ['字幕文件读不出来', '检查时间和格式，存成“UTF-8”编码'],
};

/** Those problems in staff's words. */
export const MEDIA_MESSAGES: Messages<MediaProblems> = {
  'media-refused': {
    severity: 'error',
    says: ({ name, reason, detail }) =>
      `“${name}”${REASONS[reason][0]}${detail === '' ? '' : `（“${detail}”）`}`,
    fix: ({ reason }) => REASONS[reason][1],
  },
};
