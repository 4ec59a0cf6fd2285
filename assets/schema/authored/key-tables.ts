import type { AuthoredExhibit, AuthoredWords } from './authored-exhibit.ts';
import type { AuthoredExhibition, AuthoredZone } from './authored-exhibition.ts';
import type { AuthoredFact, AuthoredSource } from './authored-fact.ts';
import type { AuthoredLayout } from './authored-layout.ts';
import type { WrittenText } from './written-text.ts';

/** What is known of one key that a person may write. */
export interface KeyInfo {
  /** Its other names; the first is the one shown to staff. */
  readonly aliases: readonly [string, ...string[]];
  /** What to write there, in Chinese, as the end of the sentence “要写……”. */
  readonly what: string;
  /** The keys of the map, or of every map of the list, that stands there. */
  readonly inside?: KeyTable;
}

/** The keys that a person may write in one place, by their name in the schema. */
export type KeyTable = Readonly<Record<string, KeyInfo>>;

type KeysOf<T> = { readonly [K in keyof Required<T>]: KeyInfo };

/** The languages of a text. */
export const TEXT_KEYS: KeysOf<WrittenText> = {
  zh: { aliases: ['中文', '简体'], what: '中文' },
  en: { aliases: ['英文'], what: '英文' },
  'zh-Hant': { aliases: ['繁体'], what: '繁体中文（可以不写）' },
};

/** The keys of a source. */
const SOURCE_KEYS: KeysOf<AuthoredSource> = {
  outlet: { aliases: ['媒体', '出处'], what: '媒体或机构的名称，中文和英文', inside: TEXT_KEYS },
  date: { aliases: ['日期'], what: '日期，例如“2024-04-29”“2024-04”“2024”，不知道就写“不详”' },
};

/** The keys of a fact. */
export const FACT_KEYS: KeysOf<AuthoredFact> = {
  zh: { aliases: ['中文', '简体'], what: '事实的中文说法' },
  en: { aliases: ['英文'], what: '事实的英文说法' },
  confidence: { aliases: ['可信度'], what: '有多可信（可以不写）' },
  sources: { aliases: ['来源'], what: '出处的列表', inside: SOURCE_KEYS },
};

/** The keys that every language's head may hold. */
export const WORD_KEYS: KeysOf<AuthoredWords> = {
  title: { aliases: ['标题', '名称'], what: '标题，一行字' },
  lead: { aliases: ['简介', '一句话简介', '导语', 'summary'], what: '一句话简介' },
  maker: { aliases: ['单位', '研制单位', '作者'], what: '研制单位（可以不写）' },
  tags: { aliases: ['标签'], what: '标签的列表，例如“[光计算, 芯片]”' },
  aliases: {
    aliases: ['别名', '俗称', '又名'],
    what: '观众可能拿来找它的别的名称，例如“[机器人, 小柒]”，只用来搜索，不显示',
  },
  coverAlt: { aliases: ['封面说明', '封面文字说明'], what: '封面画的是什么' },
};

/** The keys of the head of `index.md`. */
export const EXHIBIT_KEYS: KeysOf<AuthoredExhibit> = {
  ...WORD_KEYS,
  zone: { aliases: ['展区'], what: '展区的代号或名称' },
  order: { aliases: ['顺序', '次序'], what: '在展区里排第几，从 1 起的数字' },
  year: { aliases: ['年份', '年'], what: '四位数字的年份，例如“2024”' },
  cover: { aliases: ['封面'], what: '封面图片的文件名' },
  model: { aliases: ['模型'], what: '模型的文件名，以“.glb”结尾' },
  facts: { aliases: ['事实'], what: '事实编号的列表，例如“[1, 2, 4]”' },
  sources: { aliases: ['来源', '出处'], what: '出处的列表', inside: SOURCE_KEYS },
};

/** The keys of a zone. */
const ZONE_KEYS: KeysOf<AuthoredZone> = {
  id: { aliases: ['代号'], what: '展区的代号，只用字母、汉字、数字和连字符' },
  number: { aliases: ['编号'], what: '展区的编号，1 到 99 的数字' },
  name: { aliases: ['名称'], what: '展区的名称，中文和英文', inside: TEXT_KEYS },
  lead: { aliases: ['简介'], what: '展区的一句话简介，中文和英文', inside: TEXT_KEYS },
  colour: {
    aliases: ['颜色', 'color'],
    what: "颜色，井号加六位数字或字母并加引号，例如“'#0346b8'”",
  },
  icon: {
    aliases: ['图标'],
    what: '图标，可选“layers”“megaphone”“brain”“telescope”“award”“scan-face”“chart”“building”“leaf”“cpu”“rocket”“heart”',
  },
  pattern: {
    aliases: ['图案'],
    what: '图案，可选“dots”“stripes”“waves”“grid”“rings”“leaves”“steps”“weave”',
  },
};

/** The keys of `exhibition.yaml`. */
export const EXHIBITION_KEYS: KeysOf<AuthoredExhibition> = {
  id: { aliases: ['代号'], what: '展览的代号，只用英文小写字母、数字和连字符' },
  name: { aliases: ['名称'], what: '展览的名称，中文和英文', inside: TEXT_KEYS },
  venue: { aliases: ['场馆', '地点'], what: '场馆的名称，中文和英文', inside: TEXT_KEYS },
  lead: { aliases: ['简介'], what: '展览的一句话简介，中文和英文', inside: TEXT_KEYS },
  languages: { aliases: ['语言'], what: '语言的列表，例如“[简体中文, 英文, 繁体中文]”' },
  zones: { aliases: ['展区'], what: '展区的列表', inside: ZONE_KEYS },
  words: { aliases: ['界面用语', '用语'], what: '界面用语，每行一句：代号、冒号、要换成的话' },
};

/** The keys of `layout.yaml`. */
export const LAYOUT_KEYS: KeysOf<AuthoredLayout> = {
  sides: { aliases: ['两侧', '方向'], what: '每个展区在哪一侧，“west”（西）或“east”（东）' },
  order: { aliases: ['顺序'], what: '每个展区里展项的顺序，写文件夹的名字' },
};
