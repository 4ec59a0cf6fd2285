import type { checkCommand } from '../../build/bootstrap/checks.mjs';

/** The name of one of the checks of `npm test`. */
export type Check = Parameters<typeof checkCommand>[0];

/** A fault that somebody could make, and how the checks of `npm test` are to answer it. */
export interface Fault {
  /** What is wrong, as the end of a test's name. */
  readonly name: string;
  /** Where it is planted. */
  readonly file: string;
  /** What is written there; added at the end when the file is there already. */
  readonly code: string;
  readonly check: Check;
  /** What the check must say about that file. */
  readonly says: string;
}

/** One fault for each rule that holds the building up. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'the page imports Electron',
    file: 'renderer/ui/planted-electron.ts',
    code: "import { app } from 'electron';\n\nexport const planted: string = app.name;\n",
    check: 'lint',
    says: 'meet only in electron/contract.ts',
  },
  {
    name: 'the page imports the host',
    file: 'renderer/planted-host.ts',
    code: "import { readKioskConfig } from '../electron/kiosk-config.ts';\n\nexport const planted: unknown = readKioskConfig;\n",
    check: 'types',
    says: 'TS6307',
  },
  {
    name: 'the scene imports the screens',
    file: 'renderer/scene/planted-screen.ts',
    code: "import { planted } from '../ui/planted-electron.ts';\n\nexport const plantedTwice: string = planted;\n",
    check: 'lint',
    says: 'it meets ui in the store',
  },
  {
    name: 'the screens import three',
    file: 'renderer/ui/planted-three.ts',
    code: "import { Vector3 } from 'three';\n\nexport const planted: Vector3 = new Vector3();\n",
    check: 'lint',
    says: 'ui meets scene in the store',
  },
  {
    name: 'the core uses the document',
    file: 'renderer/core/planted-document.ts',
    code: 'export const planted: unknown = document.title;\n',
    check: 'types',
    says: "Cannot find name 'document'",
  },
  {
    name: 'the core reads a file',
    file: 'renderer/core/planted-file.ts',
    code: "import { readFileSync } from 'node:fs';\n\nexport const planted: unknown = readFileSync;\n",
    check: 'lint',
    says: 'references a Node.js builtin module',
  },
  {
    name: 'the core reads a file, second fence',
    file: 'renderer/core/planted-file-again.ts',
    code: "import { readFileSync } from 'node:fs';\n\nexport const planted: unknown = readFileSync;\n",
    check: 'types',
    says: 'node:fs',
  },
  {
    name: 'the format imports the core',
    file: 'assets/schema/planted-core.ts',
    code: "import type { Plan } from '#core/plan.ts';\n\nexport type Planted = Plan;\n",
    check: 'lint',
    says: 'assets/schema is pure',
  },
  {
    name: 'the host imports Electron',
    file: 'electron/host/planted-electron.ts',
    code: "import { app } from 'electron';\n\nexport const planted: string = app.name;\n",
    check: 'lint',
    says: 'host and loopback are plain Node',
  },
  {
    name: 'the product imports a test',
    file: 'electron/planted-test.ts',
    code: "import { planted } from '../tests/planted.ts';\n\nexport const plantedTwice: unknown = planted;\n",
    check: 'lint',
    says: 'Nobody imports build or tests',
  },
  {
    name: 'two files import each other',
    file: 'electron/planted-circle.ts',
    code: "import { planted } from './planted-circle-back.ts';\n\nexport const plantedTwice: number = planted + 1;\n",
    check: 'lint',
    says: 'part of a cycle',
  },
  {
    name: 'the other half of the circle',
    file: 'electron/planted-circle-back.ts',
    code: "import { plantedTwice } from './planted-circle.ts';\n\nexport const planted: number = plantedTwice + 1;\n",
    check: 'lint',
    says: 'part of a cycle',
  },
  {
    name: 'a value of any type',
    file: 'build/planted-any.ts',
    code: 'export const planted: any = 1;\n',
    check: 'lint',
    says: 'noExplicitAny',
  },
  {
    name: 'a file that only passes others on',
    file: 'electron/planted-barrel.ts',
    code: "export { DEFAULT_CONFIG } from './kiosk-config.ts';\n",
    check: 'lint',
    says: 'noBarrelFile',
  },
  {
    name: 'a default export',
    file: 'electron/planted-default.ts',
    code: 'export default 1;\n',
    check: 'lint',
    says: 'noDefaultExport',
  },
  {
    name: 'an export whose type must be guessed',
    file: 'electron/planted-guess.ts',
    code: 'export const planted = [1].map(String);\n',
    check: 'types',
    says: 'TS9010',
  },
  {
    name: 'a promise nobody waits for',
    file: 'build/planted-promise.ts',
    code: 'async function work(): Promise<void> {\n  await 1;\n}\n\nwork();\n',
    check: 'promises',
    says: 'no-floating-promises',
  },
  {
    name: 'a file nobody uses',
    file: 'electron/planted-unused.ts',
    code: 'export const planted: number = 1;\n',
    check: 'dead-code',
    says: 'planted-unused.ts',
  },
  {
    name: 'an export nobody uses',
    file: 'build/freshness.ts',
    code: '\nexport const plantedUnused: number = 1;\n',
    check: 'dead-code',
    says: 'plantedUnused',
  },
];
