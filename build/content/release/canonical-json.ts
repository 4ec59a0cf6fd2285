/** A value as JSON with its keys sorted and a line end: equal values, equal bytes. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
