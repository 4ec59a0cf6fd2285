import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '#schema/result.ts';
import type { PackageProblem } from './problem.ts';

/** What can be packaged without a network. Installers (deb, AppImage, NSIS) need tools that must be fetched. */
const TARGETS = ['linux-dir', 'linux-tar', 'win-dir'] as const;

/** One of `TARGETS`. */
export type PackageTarget = (typeof TARGETS)[number];

/** The systems that packages are made for. */
export type TargetSystem = 'linux' | 'win';

/** What the person asks for. */
export interface PackageWishes {
  readonly targets: readonly PackageTarget[];
  /** Package around the stub instead of a real Electron: proves the packaging, never to be delivered. */
  readonly isStub: boolean;
  readonly wantsHelp: boolean;
}

/** What `--help` prints. */
export const USAGE: string = `展厅 Zhanting: npm run package -- [--target ${TARGETS.join('|')}]... [--stub]
  --target  要做的包，可写多次 / what to make, may be given more than once (default: this system's)
  --stub    不含真正的 Electron，只用于检查打包，不能发布 / without a real Electron: checks the packaging, never for release
  Electron 程序取自 ELECTRON_DIST，否则取自 node_modules/electron/dist /
  Electron's program comes from ELECTRON_DIST, else from node_modules/electron/dist`;

/** Reads the command line; without a target, those of the system it runs on. */
export function parseWishes(
  words: readonly string[],
  system: TargetSystem,
): Result<PackageWishes, PackageProblem> {
  let values: { target?: string[]; stub?: boolean; help?: boolean };
  try {
    values = parseArgs({
      args: [...words],
      options: {
        target: { type: 'string', multiple: true },
        stub: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // parseArgs throws for what a person mistyped; its message names the argument.
    return failed([{ code: 'unknown-argument', detail: (error as Error).message }]);
  }
  const asked = values.target ?? TARGETS.filter((target) => systemOf(target) === system);
  const unknown = asked.filter((name) => !isTarget(name));
  if (unknown.length > 0) {
    return failed(
      unknown.map((name) => ({ code: 'unknown-argument', detail: `--target ${name}` })),
    );
  }
  const targets = TARGETS.filter((target) => asked.includes(target));
  return ok({ targets, isStub: values.stub === true, wantsHelp: values.help === true });
}

/** The system a target is for. */
export function systemOf(target: PackageTarget): TargetSystem {
  return target === 'win-dir' ? 'win' : 'linux';
}

function isTarget(name: string): name is PackageTarget {
  return (TARGETS as readonly string[]).includes(name);
}
