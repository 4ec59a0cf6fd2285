import type { Messages, Nothing } from './message.ts';

/** What can be wrong with files and folders. */
export interface FileProblems {
  'no-such-folder': Nothing;
  'missing-exhibition': Nothing;
  'two-of-a-kind': { readonly other: string };
  'missing-index': Nothing;
  'no-exhibits': Nothing;
  'bad-folder-name': { readonly name: string };
  'bad-file-name': Nothing;
  'duplicate-exhibit': { readonly id: string; readonly other: string };
  'not-a-file': Nothing;
  'link-not-followed': Nothing;
  unreadable: Nothing;
  'file-too-big': { readonly size: string; readonly limit: string };
  'too-many-files': { readonly limit: number };
  'folder-too-deep': { readonly limit: number };
  'binary-file': Nothing;
  'not-utf8': Nothing;
  'control-characters': Nothing;
  'unknown-file': Nothing;
  'unused-media': Nothing;
  'quiz-not-used': Nothing;
}

/** Those problems in staff's words. */
export const FILE_MESSAGES: Messages<FileProblems> = {
  'no-such-folder': {
    severity: 'error',
    says: () => '没有这个文件夹，或者它打不开',
    fix: () => '检查路径有没有写错',
  },
  'missing-exhibition': {
    severity: 'error',
    says: () => '缺少说明整个展览的文件',
    fix: () => '在展览文件夹里建一个“exhibition.yaml”（或“展览.yaml”）',
  },
  'two-of-a-kind': {
    severity: 'error',
    says: ({ other }) => `和“${other}”是同一种文件，只能有一个`,
    fix: () => '留下一个，删掉另一个',
  },
  'missing-index': {
    severity: 'error',
    says: () => '展项文件夹里没有正文“index.md”',
    fix: () => '新建“index.md”；不是展项的文件夹，在名字前加“_”',
  },
  'no-exhibits': {
    severity: 'error',
    says: () => '一个展项也没有',
    fix: () => '在“exhibits”（或“展项”）文件夹里，为每个展项建一个文件夹',
  },
  'bad-folder-name': {
    severity: 'error',
    says: ({ name }) => `文件夹的名字“${name}”不能用作展项的代号`,
    fix: () => '只用汉字、字母、数字、“-”和“_”，不要空格和其他符号，不超过 80 个字',
  },
  'bad-file-name': {
    severity: 'error',
    says: () => '文件名里有看不见的控制字符',
    fix: () => '给文件重新起名',
  },
  'duplicate-exhibit': {
    severity: 'error',
    says: ({ id, other }) => `展项“${id}”有两个文件夹，另一个是“${other}”`,
    fix: () => '给其中一个文件夹改名，或删掉它',
  },
  'not-a-file': {
    severity: 'error',
    says: () => '这里应该是一个文件，实际上不是',
    fix: () => '换成普通的文件',
  },
  'link-not-followed': {
    severity: 'reminder',
    says: () => '这是一个快捷方式或链接，不会被读取',
    fix: () => '把真正的文件复制到这里',
  },
  unreadable: {
    severity: 'error',
    says: () => '打不开，没有读取的权限，或者磁盘出了问题',
    fix: () => '检查文件的权限，或重新复制一份',
  },
  'file-too-big': {
    severity: 'error',
    says: ({ size, limit }) => `文件太大（${size}），最多 ${limit}`,
    fix: () => '删减内容，或检查是不是放错了文件',
  },
  'too-many-files': {
    severity: 'error',
    says: ({ limit }) => `文件太多，超过 ${limit} 个，后面的没有读`,
    fix: () => '检查是不是选错了文件夹',
  },
  'folder-too-deep': {
    severity: 'reminder',
    says: ({ limit }) => `文件夹套得太深，超过 ${limit} 层，里面的没有读`,
    fix: () => '把文件移到上面几层',
  },
  'binary-file': {
    severity: 'error',
    says: () => '不是文本文件，读不出文字',
    fix: () => '用记事本打开检查，重新保存为纯文本',
  },
  'not-utf8': {
    severity: 'reminder',
    says: () => '文字编码不是“UTF-8”（像是记事本的“ANSI”），已经读出',
    fix: () => '用记事本打开，另存为，编码选“UTF-8”',
  },
  'control-characters': {
    severity: 'reminder',
    says: () => '有看不见的控制字符，已经去掉',
    fix: () => '删掉这一行里看不见的字符，重新输入',
  },
  'unknown-file': {
    severity: 'reminder',
    says: () => '不认识的文件，不会用到',
    fix: () => '不需要就删掉；要保留，在名字前加“_”',
  },
  'unused-media': {
    severity: 'reminder',
    says: () => '正文和封面都没有用到它',
    fix: () => '在正文里引用它，或者删掉',
  },
  'quiz-not-used': {
    severity: 'reminder',
    says: () => '问答题目前还用不上',
    fix: () => '可以先留着，以后的版本会用到',
  },
};
