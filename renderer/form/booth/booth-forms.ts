import type { BoothKind } from '#core/booth-kind.ts';
import { buildFar } from './far.ts';
import type { BoothForm } from './fittings.ts';
import { buildIsland } from './island.ts';
import { buildPavilion } from './pavilion.ts';
import { buildPortal } from './portal.ts';
import { buildRotunda } from './rotunda.ts';
import { buildTheatre } from './theatre.ts';
import { buildWall } from './wall.ts';

/** How each kind of booth is built, and `far`, which stands for all of them at a distance. */
export const BUILDERS: Readonly<Record<BoothKind | 'far', () => BoothForm>> = {
  portal: buildPortal,
  rotunda: buildRotunda,
  island: buildIsland,
  pavilion: buildPavilion,
  theatre: buildTheatre,
  wall: buildWall,
  far: buildFar,
};
