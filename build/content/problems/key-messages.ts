import { type Messages, type Nothing, quoted } from './message.ts';

/** What can be wrong with the lines of keys and values. */
export interface KeyProblems {
  'head-missing': Nothing;
  'head-open': Nothing;
  'full-width-colon': { readonly key: string };
  'colon-without-space': { readonly key: string };
  'broken-yaml': { readonly hint: string };
  'yaml-too-deep': Nothing;
  'yaml-alias': Nothing;
  'duplicate-key': { readonly key: string };
  'unknown-key': {
    readonly key: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  'key-only-in-index': { readonly key: string };
  'missing-key': { readonly key: string; readonly alias: string; readonly what: string };
  'wrong-value': { readonly key: string; readonly written: string; readonly what: string };
  'year-with-unit': { readonly written: string; readonly year: string };
  'unknown-zone': {
    readonly zone: string;
    readonly nearest: string | null;
    readonly zones: readonly string[];
  };
  'unknown-exhibit': { readonly id: string; readonly nearest: string | null };
  'exhibit-elsewhere': { readonly id: string; readonly zone: string };
  'bad-id': { readonly id: string };
  'bad-exhibition-id': { readonly id: string };
  'duplicate-zone': { readonly id: string };
  'duplicate-number': { readonly number: number };
  'duplicate-order': { readonly order: number; readonly other: string };
  'zone-empty': { readonly zone: string };
  'colour-contrast': { readonly colour: string; readonly ratio: string };
}

/** Those problems in staff's words. */
export const KEY_MESSAGES: Messages<KeyProblems> = {
  'head-missing': {
    severity: 'error',
    says: () => '开头没有信息栏',
    fix: () => '第一行写“---”，下面写标题、简介、展区等，再写一行“---”，然后是正文',
  },
  'head-open': {
    severity: 'error',
    says: () => '信息栏没有结束',
    fix: () => '在信息栏的最后、正文之前，单独写一行“---”',
  },
  'full-width-colon': {
    severity: 'error',
    says: ({ key }) => `“${key}”后面的冒号是中文“：”`,
    fix: () => '改成英文冒号加一个空格“: ”',
  },
  'colon-without-space': {
    severity: 'error',
    says: ({ key }) => `“${key}”的冒号后面没有空格`,
    fix: () => '在冒号后面加一个空格',
  },
  'broken-yaml': {
    severity: 'error',
    says: ({ hint }) => `这一行的格式读不懂：${hint}`,
    fix: () => '对照文档里的例子改，值里有冒号、井号、引号时，把整个值用英文单引号括起来',
  },
  'yaml-too-deep': {
    severity: 'error',
    says: () => '一层套一层，套得太多',
    fix: () => '检查方括号、花括号和缩进',
  },
  'yaml-alias': {
    severity: 'error',
    says: () => '用了“&”或“*”开头的引用写法',
    fix: () => '把内容完整写出来；值要以这两个符号开头时，用英文单引号括起来',
  },
  'duplicate-key': {
    severity: 'error',
    says: ({ key }) => `“${key}”写了两次`,
    fix: () => '留下一个，删掉另一个',
  },
  'unknown-key': {
    severity: 'error',
    says: ({ key }) => `不认识的项目“${key}”`,
    fix: ({ nearest, known }) =>
      nearest === null ? `删掉它；可以写的有：${quoted(known)}` : `是不是想写“${nearest}”？`,
  },
  'key-only-in-index': {
    severity: 'reminder',
    says: ({ key }) => `“${key}”只写在“index.md”里，这里的不算`,
    fix: () => '从这个文件里删掉这一行',
  },
  'missing-key': {
    severity: 'error',
    says: ({ key, alias }) => `没有写“${key}”（${alias}）`,
    fix: ({ what }) => `要写${what}`,
  },
  'wrong-value': {
    severity: 'error',
    says: ({ key, written }) => `“${key}”的值${written === '' ? '是空的' : `“${written}”不能用`}`,
    fix: ({ what }) => `要写${what}`,
  },
  'year-with-unit': {
    severity: 'error',
    says: ({ written }) => `年份写成了“${written}”`,
    fix: ({ year }) => `只写四位数字：“${year}”`,
  },
  'unknown-zone': {
    severity: 'error',
    says: ({ zone }) => `没有“${zone}”这个展区`,
    fix: ({ nearest, zones }) =>
      `可选：${quoted(zones)}${nearest === null ? '' : `；最接近的是“${nearest}”`}`,
  },
  'unknown-exhibit': {
    severity: 'error',
    says: ({ id }) => `没有“${id}”这个展项`,
    fix: ({ nearest }) =>
      nearest === null ? '写展项文件夹的名字' : `写展项文件夹的名字；最接近的是“${nearest}”`,
  },
  'exhibit-elsewhere': {
    severity: 'error',
    says: ({ id, zone }) => `展项“${id}”不在展区“${zone}”里`,
    fix: () => '把它写到自己的展区下面，或者改展项的“zone”',
  },
  'bad-id': {
    severity: 'error',
    says: ({ id }) => `“${id}”不能用作代号`,
    fix: () => '只用汉字、字母、数字、“-”和“_”，不要空格，不超过 80 个字',
  },
  'bad-exhibition-id': {
    severity: 'error',
    says: ({ id }) => `“${id}”不能用作展览的代号`,
    fix: () =>
      '只用英文小写字母、数字、“-”“.”和“_”，以字母或数字开头，不超过 59 个，例如“my-exhibition”',
  },
  'duplicate-zone': {
    severity: 'error',
    says: ({ id }) => `展区代号“${id}”用了两次`,
    fix: () => '给其中一个展区换一个代号',
  },
  'duplicate-number': {
    severity: 'error',
    says: ({ number }) => `展区编号 ${number} 用了两次`,
    fix: () => '给其中一个展区换一个编号',
  },
  'duplicate-order': {
    severity: 'reminder',
    says: ({ order, other }) => `顺序 ${order} 和展项“${other}”相同，按文件夹名字排先后`,
    fix: () => '改成不同的数字',
  },
  'zone-empty': {
    severity: 'reminder',
    says: ({ zone }) => `展区“${zone}”里没有展项`,
    fix: () => '为它添一个展项，或者删掉这个展区',
  },
  'colour-contrast': {
    severity: 'error',
    says: ({ colour, ratio }) => `颜色“${colour}”太浅，和底色的对比度只有 ${ratio}，看不清`,
    fix: () => '换深一些的颜色，对比度至少 4.5',
  },
};
