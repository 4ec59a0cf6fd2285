/** What npm says, and what it means for the person who waits. In this order: the first that fits is told. */
const NPM_FAILURES = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    zh: '连不上 npm 包仓库。请检查网络或 npm 的 registry、proxy 设置，然后再试。',
    en: "The npm registry cannot be reached. Check the network, or npm's registry and proxy settings, and try again.",
  },
  {
    sign: /CERT_|certificate/i,
    zh: 'npm 包仓库的证书不被信任。请检查 npm 的 cafile 设置，然后再试。',
    en: "The npm registry's certificate is not trusted. Check npm's cafile setting and try again.",
  },
  {
    sign: /ENOSPC/,
    zh: '磁盘空间不足（至少需要 2 GB）。请腾出空间后再试。',
    en: 'The disk is full (2 GB are needed). Make room and try again.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    zh: '没有权限写入这个文件夹或 npm 的缓存。请检查它们的所有者，然后再试。',
    en: "This folder or npm's cache cannot be written to. Check who owns them and try again.",
  },
  {
    sign: /E404|ETARGET|ERESOLVE/,
    zh: 'npm 包仓库里没有需要的包或版本。请检查 registry 设置。',
    en: 'The npm registry lacks a package or version that is needed. Check the registry setting.',
  },
];

/**
 * One clear sentence for a failed installation.
 * @param {number} code its exit code
 * @param {string} output its last words
 * @returns {import('./say.mjs').Sentence}
 */
export function whyNpmFailed(code, output) {
  if (code === 127) {
    return { zh: '找不到 npm。请先安装 npm。', en: 'npm was not found. Please install npm first.' };
  }
  const known = NPM_FAILURES.find(({ sign }) => sign.test(output));
  const more = 'build/.cache/npm-install.log';
  if (known) return { zh: `${known.zh}（详见 ${more}）`, en: `${known.en} (Details: ${more})` };
  return {
    zh: `依赖包没有装好（npm 退出码 ${code}，详见 ${more}）。请再试一次。`,
    en: `The packages could not be installed (npm ended with ${code}; details: ${more}). Please try again.`,
  };
}
