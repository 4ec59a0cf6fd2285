import { type LicenceText, readLicenceText } from './licence-text.ts';
import { findShipped, type Shipped } from './shipped.ts';

/** A package with its licence. */
interface Entry {
  readonly shipped: Shipped;
  readonly text: LicenceText;
}

const HEAD = `# 字体与程序库的许可 / Licences of fonts and libraries

<!-- Written by \`npm run licences\`; changes made by hand are lost. -->

随展厅一起交付的字体与程序库。这份清单由 \`npm run licences\` 从各个包自己的文件生成。
The fonts and libraries delivered with the exhibition, read from the packages' own files by \`npm run licences\`.

Electron 还带有 Chromium 与 Node.js；它们的许可在 Electron 程序旁的 \`LICENSES.chromium.html\`。
Electron carries Chromium and Node.js; their licences are in \`LICENSES.chromium.html\` beside Electron's program.
`;

/** The whole list of licences, as Markdown: a table, then each text once with the packages it covers. */
export async function writeLicences(root: string): Promise<string> {
  const shipped = await findShipped(root);
  const entries = await Promise.all(
    shipped.map(async (one) => ({ shipped: one, text: await readLicenceText(one) })),
  );
  return `${HEAD}\n${writeTable(entries)}\n\n${writeTexts(entries)}`;
}

function writeTable(entries: readonly Entry[]): string {
  const rows = entries.map(({ shipped, text }) => {
    const holders = text.holders.map((holder) => holder.replaceAll('|', '\\|')).join('<br>');
    return `| ${shipped.name} | ${shipped.version} | ${shipped.licence} | ${holders || '—'} |`;
  });
  const head = [
    '| 包 / package | 版本 / version | 许可 / licence | 权利人 / holder |',
    '|---|---|---|---|',
  ];
  return [...head, ...rows].join('\n');
}

function writeTexts(entries: readonly Entry[]): string {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = wordsOf(entry.text.body);
    groups.set(words, [...(groups.get(words) ?? []), entry]);
  }
  return [...groups.values()].map(writeText).join('\n');
}

/** What two copies of the same licence have in common, however their lines break and their heading reads. */
function wordsOf(body: string): string {
  const words = body.replace(/\s+/g, ' ').toLowerCase();
  return words.replace(/^#* ?(\(?(the )?mit( license)?\)? ?)*/, '');
}

function writeText(covered: readonly Entry[]): string {
  const body = covered[0]?.text.body ?? '';
  const licences = [...new Set(covered.map(({ shipped }) => shipped.licence))].join(', ');
  const names = covered.map(({ shipped }) => `${shipped.name} ${shipped.version}`).join(', ');
  const text = body === '' ? NO_FILE : `\`\`\`text\n${body}\n\`\`\``;
  return `## ${licences}\n\n${names}\n\n${text}\n`;
}

const NO_FILE = `这些包只在 package.json 里写明许可，没有附许可全文。
These packages name their licence in package.json and carry no text of it.`;
