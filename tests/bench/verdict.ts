import type { Budget, Metric } from './budgets.ts';

/** What was measured of one hall; a metric that was not measured is absent. */
export interface Measured {
  readonly name: string;
  readonly booths: number;
  readonly values: Readonly<Partial<Record<Metric, number>>>;
}

/** A number as it is shown, with its unit. */
function shown(value: number, { places, unit }: Pick<Budget, 'places' | 'unit'>): string {
  return `${value.toFixed(places)}${unit}`;
}

/** Whether a value keeps a limit; what could not be measured (NaN) does not. */
export function keeps(value: number, most: number | null): boolean {
  return most === null || value <= most;
}

/** One line for each broken budget: what, where, measured, allowed. */
export function brokenBudgets(
  halls: readonly Measured[],
  budgets: readonly Budget[],
): readonly string[] {
  return budgets.flatMap((budget) =>
    halls.flatMap(({ name, booths, values }) => {
      const value = values[budget.metric];
      const most = budget.most(booths);
      if (value === undefined || most === null || keeps(value, most)) return [];
      return [
        `${budget.what} (${name}): ${shown(value, budget)} measured, ${most}${budget.unit} allowed`,
      ];
    }),
  );
}

/** The table: a row for each metric that was measured anywhere, a column for each hall. */
export function measuredTable(halls: readonly Measured[], budgets: readonly Budget[]): string {
  const heads = ['what', ...halls.map(({ name }) => name)];
  const rows = budgets
    .filter(({ metric }) => halls.some(({ values }) => values[metric] !== undefined))
    .map((budget) => [budget.what, ...halls.map((hall) => cell(hall, budget))]);
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cell({ booths, values }: Measured, budget: Budget): string {
  const value = values[budget.metric];
  if (value === undefined) return '–';
  const most = budget.most(booths);
  const text = shown(value, budget);
  if (most === null) return text;
  return keeps(value, most) ? `${text} (≤ ${most})` : `**${text}** (≤ ${most})`;
}
