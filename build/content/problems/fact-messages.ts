import type { Messages, Nothing } from './message.ts';

/** What can be wrong between a text and the facts it rests on. */
export interface FactProblems {
  'unknown-fact': { readonly fact: number; readonly facts: number };
  'facts-not-named': Nothing;
  'number-without-fact': { readonly number: string; readonly facts: readonly number[] };
  'duplicate-fact': { readonly fact: number };
}

/** Those problems in staff's words. */
export const FACT_MESSAGES: Messages<FactProblems> = {
  'unknown-fact': {
    severity: 'error',
    says: ({ fact }) => `没有第 ${fact} 条事实`,
    fix: ({ facts }) =>
      facts === 0 ? '先写“facts.yaml”' : `“facts.yaml”里只有 ${facts} 条，从 1 数起`,
  },
  'facts-not-named': {
    severity: 'reminder',
    says: () => '有“facts.yaml”，但没有写正文依据哪几条事实，不会显示来源',
    fix: () => '在信息栏里写“facts: [1, 2]”（事实）',
  },
  'number-without-fact': {
    severity: 'error',
    says: ({ number }) => `数字“${number}”不在所依据的事实里`,
    fix: ({ facts }) =>
      `核对数字；它在别的事实里时，把编号加到“facts”；现在依据的是第 ${facts.join('、')} 条`,
  },
  'duplicate-fact': {
    severity: 'reminder',
    says: ({ fact }) => `第 ${fact} 条事实写了两次`,
    fix: () => '删掉重复的编号',
  },
};
