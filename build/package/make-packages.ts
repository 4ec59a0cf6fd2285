import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { failed, ok, type Result } from '#schema/result.ts';
import { configure, PROGRAM_NAME } from './configuration.ts';
import { findDistribution } from './distribution.ts';
import type { PackageProblem } from './problem.ts';
import { type AppIdentity, type BuiltParts, findBuiltParts, stageApp } from './stage.ts';
import { makeStub, STUB_MARK } from './stub.ts';
import { packTarball } from './tarball.ts';
import { type PackageTarget, systemOf, type TargetSystem } from './targets.ts';

/** An order for packages. Folders are absolute. */
export interface PackageOrder extends BuiltParts {
  readonly targets: readonly PackageTarget[];
  readonly isStub: boolean;
  /** Where the packages go. */
  readonly output: string;
  /** Where an unpacked Electron may lie, best first. */
  readonly distributions: readonly string[];
  /** The exact version of Electron. */
  readonly electronVersion: string;
  readonly identity: AppIdentity;
}

/** Makes the packages and gives their paths. Nothing is fetched; what is made around the stub bears its mark. */
export async function makePackages(
  order: PackageOrder,
): Promise<Result<readonly string[], PackageProblem>> {
  const parts = findBuiltParts(order);
  if (!parts.ok) return parts;
  // Outside the working tree, where electron-builder would find its packages and pack them.
  const work = await mkdtemp(join(tmpdir(), 'zhanting-package-'));
  try {
    await stageApp(join(work, 'app'), order.page, order.identity);
    const made: string[] = [];
    for (const system of new Set(order.targets.map(systemOf))) {
      const packages = await makeFor(system, order, work);
      if (!packages.ok) return packages;
      made.push(...packages.value);
    }
    return ok(made);
  } finally {
    await rm(work, { recursive: true });
  }
}

async function makeFor(
  system: TargetSystem,
  order: PackageOrder,
  work: string,
): Promise<Result<readonly string[], PackageProblem>> {
  const distribution = await chooseDistribution(system, order, work);
  if (!distribution.ok) return distribution;
  const folder = join(order.output, packageName(system, order));
  await buildFolder(system, order, { work, distribution: distribution.value, folder });
  const made = order.targets.includes(`${system}-dir` as PackageTarget) ? [folder] : [];
  if (system !== 'linux' || !order.targets.includes('linux-tar')) return ok(made);
  const tarball = await packTarball(folder);
  if (!tarball.ok) return failed(tarball.problems);
  if (made.length === 0) await rm(folder, { recursive: true });
  return ok([...made, tarball.value]);
}

async function chooseDistribution(
  system: TargetSystem,
  order: PackageOrder,
  work: string,
): Promise<Result<string, PackageProblem>> {
  const version = order.electronVersion;
  if (!order.isStub) return findDistribution({ system, version, folders: order.distributions });
  const folder = join(work, `stub-${system}`);
  await makeStub(folder, system, version);
  return ok(folder);
}

function packageName(system: TargetSystem, { identity, isStub }: PackageOrder): string {
  const name = `${PROGRAM_NAME}-${identity.version}-${system}-x64`;
  return isStub ? `${name}-${STUB_MARK}` : name;
}

async function buildFolder(
  system: TargetSystem,
  order: PackageOrder,
  places: { readonly work: string; readonly distribution: string; readonly folder: string },
): Promise<void> {
  const output = join(places.work, `made-${system}`);
  const platform = system === 'win' ? Platform.WINDOWS : Platform.LINUX;
  await build({
    projectDir: join(places.work, 'app'),
    targets: platform.createTarget('dir', Arch.x64),
    publish: 'never',
    config: configure({
      app: join(places.work, 'app'),
      exhibition: order.exhibition,
      distribution: places.distribution,
      output,
      electronVersion: order.electronVersion,
    }),
  });
  await rm(places.folder, { recursive: true, force: true });
  await mkdir(order.output, { recursive: true });
  await cp(join(output, `${system}-unpacked`), places.folder, {
    recursive: true,
    verbatimSymlinks: true,
  });
}
