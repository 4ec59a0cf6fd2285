import { type ReactNode, useEffect, useMemo } from 'react';
import {
  type BufferGeometry,
  Color,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PlaneGeometry,
} from 'three';
import type { World } from '#core/world.ts';
import { ceilingForm, hallForm, skylightForm, WINDOW } from './form/hall-form.ts';
import { PALETTE } from './palette.ts';

/** The building: walls, pylons, planting, window; its ceiling comes off when it is seen from above. */
export function Architecture(props: { world: World; open: boolean }): ReactNode {
  const { world, open } = props;
  const parts = useMemo(() => buildParts(world), [world]);
  useEffect(
    () => () => {
      for (const { geometry, material } of [...parts.standing, ...parts.overhead]) {
        geometry.dispose();
        material.dispose();
      }
    },
    [parts],
  );
  return (
    <>
      {parts.standing.map((mesh) => (
        <primitive key={mesh.uuid} object={mesh} />
      ))}
      {parts.overhead.map((mesh) => (
        <primitive key={mesh.uuid} object={mesh} visible={!open} />
      ))}
    </>
  );
}

type Part = Mesh<BufferGeometry, MeshLambertMaterial | MeshBasicMaterial>;

function buildParts({ plan, exhibition }: World): { standing: Part[]; overhead: Part[] } {
  const lit = new MeshLambertMaterial({ vertexColors: true });
  return {
    standing: [new Mesh(hallForm(plan, exhibition.zones), lit), greatWindow(plan.bounds.minZ)],
    overhead: [
      new Mesh(ceilingForm(plan), new MeshLambertMaterial({ vertexColors: true })),
      new Mesh(skylightForm(plan), new MeshBasicMaterial({ vertexColors: true, fog: false })),
    ],
  };
}

/** Daylight behind the window: a plane that is sky above and warm haze below. */
function greatWindow(z: number): Part {
  const plane = new PlaneGeometry(WINDOW.width, WINDOW.height, 1, 6);
  const high = new Color(PALETTE.sky);
  const low = new Color(PALETTE.skyLow);
  const position = plane.getAttribute('position');
  const colours = Array.from({ length: position.count }, (_, i) => {
    const part = position.getY(i) / WINDOW.height + 0.5;
    return low.clone().lerp(high, part).toArray();
  }).flat();
  plane.setAttribute('color', position.clone().copyArray(colours));
  const mesh = new Mesh(plane, new MeshBasicMaterial({ vertexColors: true, fog: false }));
  mesh.position.set(0, WINDOW.height / 2, z - 0.02);
  return mesh;
}
