import { fetchChromium, findChromium } from './chromium.mjs';
import { CACHE } from './places.mjs';

/**
 * Makes sure that there is a Chromium to draw the page with.
 * @param {string} root the folder that holds package.json
 * @returns {Promise<{ path: string } | { problem: import('./say.mjs').Sentence }>}
 */
export async function ensureChromium(root) {
  const found = await findChromium(root, process.env);
  if (found) return { path: found };
  const brought = await fetchChromium(root, { cache: CACHE, root: process.getuid?.() === 0 });
  if (brought) return { path: brought };
  return {
    problem: {
      zh: '没有 Chromium，也没能装上。请安装 chromium（或 Google Chrome），或用环境变量 ZHANTING_CHROMIUM 指出它的路径，然后再试。',
      en: 'There is no Chromium and none could be brought. Install chromium (or Google Chrome), or name its path in ZHANTING_CHROMIUM, and try again.',
    },
  };
}
