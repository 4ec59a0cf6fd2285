/** First parts of the long words of science. */
const FIRST_PARTS =
  /(?<!\p{L})(aero|astro|bio|crypto|cyber|electro|geo|hydro|hyper|inter|macro|magneto|mechano|meta|micro|multi|nano|neuro|opto|photo|physio|poly|pseudo|quasi|radio|semi|super|tele|thermo|trans|ultra)(?=\p{L}{9})/giu;

/** The hyphen that is seen only where a line ends. */
const SOFT_HYPHEN = '\u00ad';

/** Says where very long English words may be broken in a narrow place: after their first part, `photo-electronic`. To be looked at only: whoever searches or listens wants the word as it is. */
export function withSoftBreaks(text: string): string {
  return text.replace(FIRST_PARTS, `$1${SOFT_HYPHEN}`);
}
