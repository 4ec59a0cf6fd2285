import { type AuthoredLayout, authoredLayout } from '#schema/authored/authored-layout.ts';
import { LAYOUT_KEYS } from '#schema/authored/key-tables.ts';
import type { ContentProblem } from '../problems/problem.ts';
import { readText, YAML_BYTES_MAX } from '../source/read-text.ts';
import type { Entry } from '../source/walk-folder.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** `layout.yaml` read. */
export interface LayoutReading {
  readonly layout: AuthoredLayout;
  readonly file: string;
  /** The line of every zone and exhibit that is named, by its path such as `order.ai-day.0`. */
  readonly lines: Readonly<Record<string, number>>;
  readonly problems: readonly ContentProblem[];
}

/** Reads `layout.yaml`. */
export function readLayout(root: string, entry: Entry): LayoutReading {
  const file = entry.path;
  const { text, problems } = readText(root, entry, YAML_BYTES_MAX);
  const nothing = { layout: {}, file, lines: {} };
  if (text === null) return { ...nothing, problems };
  const { yaml, problems: broken } = readYaml(text, LAYOUT_KEYS, { file, firstLine: 1 });
  if (yaml === null) return { ...nothing, problems: [...problems, ...broken] };
  const shaped = checkShape(authoredLayout, yaml, LAYOUT_KEYS, file);
  const layout = shaped.value ?? {};
  const paths = [
    ...Object.keys(layout.sides ?? {}).map((zone) => ['sides', zone]),
    ...Object.entries(layout.order ?? {}).flatMap(([zone, ids]) => [
      ['order', zone],
      ...ids.map((_, i) => ['order', zone, i]),
    ]),
  ];
  return {
    layout,
    file,
    lines: Object.fromEntries(paths.map((path) => [path.join('.'), yaml.lineOf(path)])),
    problems: [...problems, ...broken, ...shaped.problems],
  };
}
