import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../assets/schema/result.ts';
import { PLANT_NAMES } from './hall/plant.ts';
import { PARTS, type Part } from './measured-file.ts';

/** What the bench was asked to do. */
export interface Wishes {
  readonly parts: readonly Part[];
  /** A fault to build into the page, to see that the budgets notice; null: none. */
  readonly plant: string | null;
  /** More lost contexts. */
  readonly long: boolean;
}

const USAGE = `npm run bench -- [${PARTS.join('] [')}] [--long] [--plant ${PLANT_NAMES.join(' | ')}]`;

/** Reads the command line; words pick parts, none picks all. */
export function readWishes(argv: readonly string[]): Result<Wishes, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { plant: { type: 'string' }, long: { type: 'boolean', default: false } },
    });
    const unknown = positionals.find((word) => !PARTS.some((part) => part === word));
    if (unknown !== undefined) return failed([`There is no part “${unknown}”. ${USAGE}`]);
    const { plant = null } = values;
    if (plant !== null && !PLANT_NAMES.includes(plant))
      return failed([`There is no fault “${plant}” to plant. ${USAGE}`]);
    const parts = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
    return ok({ parts, plant, long: values.long });
  } catch (error) {
    // parseArgs throws for what a person mistyped; its message names the argument.
    return failed([`${(error as Error).message} ${USAGE}`]);
  }
}
