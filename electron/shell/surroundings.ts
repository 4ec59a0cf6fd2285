/** What the shell finds around it; `main.ts` reads it from the process. */
export interface Surroundings {
  /** The command line without the program's and the script's name. */
  readonly words: readonly string[];
  /** Relative paths on the command line start here. */
  readonly folder: string;
  /** The folder of `main.js`. */
  readonly shellFolder: string;
  /** The folder beside the packed application. */
  readonly resourcesFolder: string;
  readonly engine: {
    readonly electron: string;
    readonly chromium: string;
    readonly node: string;
  };
  /** Seconds on a clock that never goes back. */
  readonly now: () => number;
  /** Writes one line to the standard output: the self-test's findings. */
  readonly print: (line: string) => void;
  /** Writes one line for staff to the error output. */
  readonly log: (line: string) => void;
}

/** Reads the surroundings from Electron's main process. `shellFolder` is the folder of `main.js`. */
export function readSurroundings(machine: NodeJS.Process, shellFolder: string): Surroundings {
  return {
    // Started as `electron main.js …`, the script's name stands before the arguments.
    words: machine.argv.slice(machine.defaultApp ? 2 : 1),
    folder: machine.cwd(),
    shellFolder,
    resourcesFolder: machine.resourcesPath,
    engine: {
      electron: machine.versions.electron,
      chromium: machine.versions.chrome,
      node: machine.versions.node,
    },
    now: () => performance.now() / 1_000,
    print: (line) => machine.stdout.write(`${line}\n`),
    log: (line) => machine.stderr.write(`${line}\n`),
  };
}
