import { type AuthoredFact, authoredFacts } from '#schema/authored/authored-fact.ts';
import { FACT_KEYS } from '#schema/authored/key-tables.ts';
import type { ContentProblem } from '../problems/problem.ts';
import { readText, YAML_BYTES_MAX } from '../source/read-text.ts';
import type { Entry } from '../source/walk-folder.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** The facts of an exhibit, or null where there are none to rely on: a list with a hole would shift every number. */
export interface FactsReading {
  readonly facts: readonly AuthoredFact[] | null;
  readonly problems: readonly ContentProblem[];
}

/** Reads `facts.yaml`. */
export function readFacts(root: string, entry: Entry): FactsReading {
  const { text, problems } = readText(root, entry, YAML_BYTES_MAX);
  if (text === null) return { facts: null, problems };
  const { yaml, problems: broken } = readYaml(text, FACT_KEYS, { file: entry.path, firstLine: 1 });
  if (yaml === null) return { facts: null, problems: [...problems, ...broken] };
  const shaped = checkShape(authoredFacts, yaml, FACT_KEYS, entry.path);
  return {
    facts: shaped.problems.length === 0 ? shaped.value : null,
    problems: [...problems, ...broken, ...shaped.problems],
  };
}
