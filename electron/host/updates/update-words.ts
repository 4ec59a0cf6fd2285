import type { RehearsalRefusal } from '../../contract.ts';
import type { StaffSentence } from '../../staff-contract.ts';

/** What staff are told of the course of an update, beside the sentences of the guard and the store. */
export const UPDATE_WORDS: Readonly<
  Record<
    | 'medium-gone'
    | 'renewed'
    | 'rehearsal-silent'
    | 'rolled-back'
    | 'repaired'
    | 'lost'
    | 'not-ready',
    StaffSentence
  >
> = {
  'medium-gone': {
    zh: 'U 盘不在了，请插好后再按一次更新。',
    en: 'The stick is gone: put it back and press update again.',
  },
  renewed: {
    zh: '内容没有变化，只续了有效期。',
    en: 'The content is the same; only its dates were renewed.',
  },
  'rehearsal-silent': {
    zh: '预演没有做完，新内容没有换上，原来的展览照常。请再更新一次；若再次出现，请重启展机。',
    en: 'The rehearsal did not finish, so the new content was not put on show. Update again; if it recurs, restart the kiosk.',
  },
  'rolled-back': {
    zh: '已恢复上一版，退出后就会换上。',
    en: 'The release before is back; it is shown as soon as you leave.',
  },
  repaired: {
    zh: '损坏的展览文件已经从 U 盘修复。',
    en: 'The damaged files of the exhibition were repaired from the stick.',
  },
  lost: {
    zh: '装过的内容记录损坏，正在展示随机自带的展览。请插入最近一次的 U 盘再更新。',
    en: 'The record of what was installed is damaged, and the built-in exhibition is on show. Plug in the latest stick and update.',
  },
  'not-ready': {
    zh: '新内容没有正常显示，已自动换回原来的一版。请在办公电脑上检查后发布新的版本。',
    en: 'The new content did not come up, and the release before is back. Check it on the office PC and publish a new one.',
  },
};

/** It is installed and drawn once, and waits for a moment without visitors. */
export function waitingSentence(version: number): StaffSentence {
  return {
    zh: `第 ${version} 版已装好并预演通过，退出后没有观众时就会换上。`,
    en: `Release ${version} is installed and was rehearsed; it is shown as soon as you leave and nobody is there.`,
  };
}

/** It is on show, and has said that it is well. */
export function shownSentence(version: number): StaffSentence {
  return {
    zh: `第 ${version} 版已换上，显示正常。`,
    en: `Release ${version} is on show and well.`,
  };
}

/** What each refusal means and asks for; what exactly is wrong, and the full stop, follow. */
const REFUSED: Readonly<Record<RehearsalRefusal['code'], StaffSentence>> = {
  'not-drawn': {
    zh: '预演时有展位显示不出来，新内容没有换上，原来的展览照常。请在办公电脑上改好后重新发布',
    en: 'A booth could not be drawn in the rehearsal, so the new content was not put on show. Correct it on the office PC and publish again',
  },
  'missing-glyphs': {
    zh: '新内容里有展机的字体没有的字，会显示成方框，所以没有换上，原来的展览照常。请在办公电脑上换一个字或换一种写法，再重新发布',
    en: 'The new content has characters that the kiosk’s fonts lack and would show as boxes, so it was not put on show. Replace them on the office PC and publish again',
  },
  'too-heavy': {
    zh: '新内容的展位画得太慢，屏幕会像卡住一样，所以没有换上，原来的展览照常。请在办公电脑上减少每页的文字和图片，再重新发布',
    en: 'The booths of the new content take so long to draw that the glass would seem stuck, so it was not put on show. Put less on each of their pages on the office PC and publish again',
  },
  'too-slow': {
    zh: '预演没有按时做完，多半是展机正忙，新内容没有换上，原来的展览照常。请过几分钟再更新一次；若再次出现，请在办公电脑上检查写到的展位',
    en: 'The rehearsal was not over in time, most likely because the kiosk was busy, so the new content was not put on show. Update again in a few minutes; if it recurs, look at the booth named on the office PC',
  },
};

/** The rehearsal went wrong: why, and in which booth. */
export function rehearsalSentence({ code, line }: RehearsalRefusal): StaffSentence {
  const { zh, en } = REFUSED[code];
  return { zh: `${zh}（${line}）。`, en: `${en} (${line}).` };
}
