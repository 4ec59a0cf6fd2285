/** What staff are told about something: what is so, and what to do. One sentence in each language. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
