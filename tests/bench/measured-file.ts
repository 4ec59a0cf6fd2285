/** The parts of the bench, in the order of their sections. */
export const PARTS = ['hall', 'touch', 'content', 'search', 'release'] as const;
/** A part of the bench. */
export type Part = (typeof PARTS)[number];

const HEADINGS: Readonly<Record<Part, string>> = {
  hall: 'The hall',
  touch: 'The answer to a touch',
  content: 'The content compiler',
  search: 'The search',
  release: 'A release installed',
};

const HEAD =
  '# Measured\n\nWritten by `npm run bench`; not by hand. Each section says when and where it was measured.\n';

/** The text of docs/measured.md with new sections in the place of those measured; the others stay as they are. */
export function renewSections(old: string, fresh: Readonly<Partial<Record<Part, string>>>): string {
  const kept = sectionsOf(old);
  const sections = PARTS.flatMap((part) => {
    const body = fresh[part] ?? kept.get(HEADINGS[part]);
    return body === undefined ? [] : [`## ${HEADINGS[part]}\n\n${body.trim()}\n`];
  });
  return [HEAD, ...sections].join('\n');
}

function sectionsOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...body] = part.split('\n');
      return [heading, body.join('\n')] as const;
    }),
  );
}
