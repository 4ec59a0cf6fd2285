import type { Messages, Nothing } from './message.ts';

/** What can be wrong with the place where a finished exhibition is written. */
export interface ReleaseProblems {
  'out-holds-other-files': Nothing;
  'out-inside-content': Nothing;
  'out-unwritable': Nothing;
}

/** Those problems in staff's words. */
export const RELEASE_MESSAGES: Messages<ReleaseProblems> = {
  'out-holds-other-files': {
    severity: 'error',
    says: () => '要写入的文件夹里有别的文件，没有动它',
    fix: () => '换一个空的文件夹，或者写一个还不存在的名字',
  },
  'out-inside-content': {
    severity: 'error',
    says: () => '要写入的文件夹和展览文件夹互相包含',
    fix: () => '换一个在展览文件夹以外的位置',
  },
  'out-unwritable': {
    severity: 'error',
    says: () => '写不进去，没有权限，或者磁盘满了',
    fix: () => '检查权限和剩余空间，或者换一个位置',
  },
};
