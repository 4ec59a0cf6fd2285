/**
 * What the person who runs `npm test` asked for.
 * @typedef {object} TestWishes
 * @property {readonly string[]} stages names of the stages to run, in order
 * @property {readonly string[]} filters which tests of a stage to run; none means all
 * @property {boolean} help
 */

/**
 * What `npm test -- --help` prints.
 * @param {readonly string[]} names of the stages
 */
export function testHelp(names) {
  return `展厅测试 / Tests of the exhibition

  npm test                                  全部 / everything
  npm test -- --only ${names[0]},unit            只跑其中几项 / some stages only: ${names.join(', ')}
  npm test -- --only unit tests/core        只跑一项里的某些测试 / some tests of one stage
`;
}

/**
 * Reads the flags of `npm test`.
 * @param {readonly string[]} args
 * @param {readonly string[]} names of the stages
 * @returns {{ wishes: TestWishes } | { problem: import('./say.mjs').Sentence }}
 */
export function parseTestFlags(args, names) {
  const words = args.flatMap((arg) =>
    arg.startsWith('--only=') ? ['--only', arg.slice(7)] : [arg],
  );
  if (words.includes('--help') || words.includes('-h')) {
    return { wishes: { stages: [], filters: [], help: true } };
  }
  const [flag, chosen, ...filters] = words;
  if (flag === undefined) return { wishes: { stages: names, filters: [], help: false } };
  if (flag !== '--only') return { problem: unknown(flag) };
  const asked = (chosen ?? '').split(',');
  const stranger = asked.find((name) => !names.includes(name));
  if (stranger !== undefined) return { problem: unknownStage(stranger, names) };
  if (filters.length > 0 && asked.length > 1) return { problem: TOO_MANY };
  return { wishes: { stages: names.filter((name) => asked.includes(name)), filters, help: false } };
}

const TOO_MANY = {
  zh: '只有在 --only 一项时，才能再指定其中的测试。',
  en: 'Tests can be chosen only when --only names a single stage.',
};

/** @param {string} word */
function unknown(word) {
  return {
    zh: `不认识“${word}”。用 npm test -- --help 查看用法。`,
    en: `“${word}” is not known. See npm test -- --help.`,
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} names
 */
function unknownStage(name, names) {
  return {
    zh: `--only 后面是 ${names.join('、')} 中的一项或几项（用逗号分开），不是“${name}”。`,
    en: `--only takes ${names.join(', ')} (several with commas), not “${name}”.`,
  };
}
