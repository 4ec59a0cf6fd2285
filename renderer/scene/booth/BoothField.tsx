import { type ReactNode, useEffect, useMemo } from 'react';
import {
  type BufferGeometry,
  CircleGeometry,
  Color,
  InstancedMesh,
  type Material,
  Matrix4,
  MeshBasicMaterial,
  MeshLambertMaterial,
  RingGeometry,
} from 'three';
import { DISC_RADIUS, discOf } from '#core/pick.ts';
import type { BoothPlace } from '#core/plan.ts';
import type { World } from '#core/world.ts';
import { accentForm, glowForm, shellForm } from '../form/booth-form.ts';
import { PALETTE } from '../palette.ts';

/** All booths of the hall: shells, painted parts, lamps and floor discs, one draw call each whatever their number. */
export function BoothField(props: { world: World }): ReactNode {
  const { world } = props;
  const meshes = useMemo(() => buildField(world), [world]);
  useEffect(
    () => () => {
      for (const mesh of meshes) {
        mesh.geometry.dispose();
        (mesh.material as Material).dispose();
        mesh.dispose();
      }
    },
    [meshes],
  );
  return meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} />);
}

function buildField({ plan, zones }: World): InstancedMesh[] {
  const colourOf = (booth: BoothPlace) => zones.get(booth.zone)?.colour ?? PALETTE.ink;
  const lit = () => new MeshLambertMaterial({ vertexColors: true });
  const shining = new MeshBasicMaterial({ vertexColors: true });
  const shells = instances(plan.booths, shellForm(), lit(), standing);
  const accents = instances(plan.booths, accentForm(), lit(), standing);
  const glows = instances(plan.booths, glowForm(), shining, standing);
  const wood = new MeshLambertMaterial({ color: PALETTE.woodPale });
  const discs = instances(plan.booths, new CircleGeometry(DISC_RADIUS, 40), wood, lying);
  const rings = instances(plan.booths, ringForm(), new MeshLambertMaterial(), lying);
  for (const [i, booth] of plan.booths.entries()) {
    accents.setColorAt(i, new Color(colourOf(booth)));
    rings.setColorAt(i, new Color(colourOf(booth)));
  }
  return [shells, accents, glows, discs, rings];
}

function instances(
  booths: readonly BoothPlace[],
  geometry: BufferGeometry,
  material: Material,
  place: (booth: BoothPlace) => Matrix4,
): InstancedMesh {
  const mesh = new InstancedMesh(geometry, material, booths.length);
  for (const [i, booth] of booths.entries()) mesh.setMatrixAt(i, place(booth));
  mesh.computeBoundingSphere();
  return mesh;
}

function standing({ pose }: BoothPlace): Matrix4 {
  return new Matrix4().makeRotationY(pose.heading).setPosition(pose.at[0], 0, pose.at[1]);
}

function lying(booth: BoothPlace): Matrix4 {
  const [x, z] = discOf(booth);
  return new Matrix4().makeRotationX(-Math.PI / 2).setPosition(x, 0.012, z);
}

/** The line around a floor disc, in its zone's colour: what is touched to walk to a booth. */
function ringForm(): BufferGeometry {
  return new RingGeometry(DISC_RADIUS, DISC_RADIUS + 0.07, 40);
}
