import type { KeyTable } from '#schema/authored/key-tables.ts';

/** A key's name in the schema for any name a person may write; the name itself when nobody knows it. */
export function canonicalKey(written: string, table: KeyTable | undefined): string {
  if (table === undefined || Object.hasOwn(table, written)) return written;
  const found = Object.entries(table).find(([, { aliases }]) => aliases.includes(written));
  return found?.[0] ?? written;
}

/** Every name that a person may write in a place, the schema's first. */
export function everyName(table: KeyTable): readonly string[] {
  return [...Object.keys(table), ...Object.values(table).flatMap(({ aliases }) => aliases)];
}

/** Every name that a person may write anywhere in a document. */
export function everyNameInside(table: KeyTable): readonly string[] {
  return [
    ...everyName(table),
    ...Object.values(table).flatMap(({ inside }) => (inside ? everyNameInside(inside) : [])),
  ];
}

/** The keys that may stand at a path; undefined where keys are names of the person's own. */
export function tableAt(table: KeyTable, path: readonly PropertyKey[]): KeyTable | undefined {
  let at: KeyTable | undefined = table;
  for (const step of path) {
    if (typeof step === 'string') at = at?.[step]?.inside;
  }
  return at;
}
