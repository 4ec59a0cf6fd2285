/**
 * One sentence for a person, in the two languages a developer of this exhibition may read.
 * @typedef {{ readonly zh: string, readonly en: string }} Sentence
 */

/**
 * Prints a sentence as one line, Chinese first.
 * @param {Sentence} sentence
 */
export function say({ zh, en }) {
  process.stdout.write(`${zh} / ${en}\n`);
}

/**
 * Prints a sentence that says why something cannot be done, to the error stream.
 * @param {Sentence} sentence
 */
export function complain({ zh, en }) {
  process.stderr.write(`${zh}\n${en}\n`);
}
