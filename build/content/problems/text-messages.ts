import { type Messages, type Nothing, quoted } from './message.ts';

/** A part of an exhibit whose length has a guidance. */
export type TextPart = 'title' | 'lead' | 'firstPage' | 'whole' | 'pages' | 'paragraph';

/** What lengths are counted in. */
export type LengthUnit = 'characters' | 'letters' | 'words' | 'pages';

interface Length {
  readonly part: TextPart;
  readonly unit: LengthUnit;
  readonly count: number;
  readonly limit: number;
}

/** What can be wrong with titles and text. */
export interface TextProblems {
  'empty-text': Nothing;
  'empty-page': Nothing;
  'text-long': Length;
  'text-too-long': Length;
  'nested-too-deep': Nothing;
  'text-unreadable': { readonly limit: number };
  'raw-html': Nothing;
  'link-removed': { readonly text: string };
  'missing-glyph': { readonly characters: readonly string[] };
  'missing-english': Nothing;
  'missing-translation': { readonly key: string };
  'english-name-missing': { readonly text: string };
  'tags-differ': { readonly here: number; readonly chinese: number };
  'pages-differ': { readonly here: number; readonly chinese: number };
}

const PARTS: Readonly<Record<TextPart, string>> = {
  title: '标题',
  lead: '简介',
  firstPage: '正文第一页',
  whole: '正文',
  pages: '正文',
  paragraph: '这一段',
};

const UNITS: Readonly<Record<LengthUnit, string>> = {
  characters: '字',
  letters: '个字母',
  words: '个词',
  pages: '页',
};

const tooLong = ({ part, unit, count, limit }: Length): string =>
  `${PARTS[part]}有 ${count} ${UNITS[unit]}，建议不超过 ${limit} ${UNITS[unit]}`;

/** Those problems in staff's words. */
export const TEXT_MESSAGES: Messages<TextProblems> = {
  'empty-text': {
    severity: 'error',
    says: () => '没有正文',
    fix: () => '在信息栏下面写正文',
  },
  'empty-page': {
    severity: 'reminder',
    says: () => '这里分出了一个空页，已经跳过',
    fix: () => '删掉多余的“---”',
  },
  'text-long': {
    severity: 'reminder',
    says: tooLong,
    fix: () => '观众平均只看 45 秒，删到最要紧的话',
  },
  'text-too-long': {
    severity: 'error',
    says: (length) => `${tooLong(length)}，已经超过一倍`,
    fix: () => '屏幕上放不下，必须删短',
  },
  'nested-too-deep': {
    severity: 'error',
    says: () => '引用、列表或强调套得太深，没有读',
    fix: () => '去掉多余的“>”“-”“*”和缩进',
  },
  'text-unreadable': {
    severity: 'error',
    says: ({ limit }) => `正文超过 ${limit} 个字符，没有读`,
    fix: () => '检查是不是贴错了内容',
  },
  'raw-html': {
    severity: 'reminder',
    says: () => '正文里有网页代码（尖括号），已经去掉',
    fix: () => '改用加粗、列表、表格等写法；要显示尖括号，在前面加“\\”',
  },
  'link-removed': {
    severity: 'reminder',
    says: ({ text }) => `链接“${text}”在展厅里打不开，只留下文字`,
    fix: () => '去掉链接；要给出处，写在信息栏的来源里',
  },
  'missing-glyph': {
    severity: 'reminder',
    says: ({ characters }) => `字体里没有这些字：${quoted(characters)}，屏幕上会显示成方框`,
    fix: () => '换一个字或换一种写法',
  },
  'missing-english': {
    severity: 'reminder',
    says: () => '没有英文“index.en.md”，英文界面会显示中文',
    fix: () => '新建“index.en.md”，写英文的标题、简介和正文',
  },
  'missing-translation': {
    severity: 'reminder',
    says: ({ key }) => `没有写“${key}”，会用中文代替`,
    fix: () => '补上翻译',
  },
  'english-name-missing': {
    severity: 'reminder',
    says: ({ text }) => `“${text}”没有英文，英文界面会显示中文`,
    fix: () => '写成“{ zh: 中文, en: 英文 }”的样子',
  },
  'tags-differ': {
    severity: 'reminder',
    says: ({ here, chinese }) => `标签有 ${here} 个，“index.md”里有 ${chinese} 个，缺的用中文代替`,
    fix: () => '让两边的标签一一对应',
  },
  'pages-differ': {
    severity: 'reminder',
    says: ({ here, chinese }) =>
      `正文分成 ${here} 页，“index.md”分成 ${chinese} 页，换语言时会翻错页`,
    fix: () => '让两边的分页一一对应',
  },
};
