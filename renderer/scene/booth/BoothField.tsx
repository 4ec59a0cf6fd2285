import { useFrame } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Color, Group, InstancedMesh, type Material, type Matrix4 } from 'three';
import { BOOTH_KINDS, type BoothKind } from '#core/booth-kind.ts';
import { type Field, type FieldReach, sortField } from '#core/field.ts';
import { distance, type Pose } from '#core/geometry.ts';
import type { World } from '#core/world.ts';
import { PALETTE } from '../../form/palette.ts';
import type { BoothGeometries } from './load-booths.ts';
import { boothMatrix } from './place.ts';

/** Walking: haze hides what is farther than `seen`. At most `most` booths in full keep the triangles within their budget. */
const WALKING: FieldReach = { seen: 112, full: 27, most: 44, ahead: true };
/** From above everything is seen; a large exhibition's booths then as simple shapes. */
const ABOVE: FieldReach = {
  seen: Number.POSITIVE_INFINITY,
  full: Number.POSITIVE_INFINITY,
  most: 64,
  ahead: false,
};
/** The floor mirrors booths up to this far away, in metres. */
const MIRRORED = 15;
/** The field is sorted anew after this many metres or radians. */
const STEP = 0.8;
const TURN = 0.12;

/** All booths of the hall: one draw for each kind near by, one for all the others, whatever their number. */
export function BoothField(props: {
  world: World;
  geometries: BoothGeometries;
  material: Material;
  above: boolean;
  mirror: boolean;
}): ReactNode {
  const { world, geometries, material, above, mirror } = props;
  const field = useMemo(
    () => createField(world, geometries, material, mirror),
    [world, geometries, material, mirror],
  );
  const sorted = useRef<{ pose: Pose; above: boolean } | null>(null);
  useEffect(() => {
    sorted.current = null;
    return () => field.dispose();
  }, [field]);
  useFrame(({ camera }) => {
    const { position, rotation } = camera;
    const pose: Pose = { at: [position.x, position.z], heading: rotation.y };
    if (sorted.current?.above === above && !hasMoved(sorted.current.pose, pose)) return;
    sorted.current = { pose, above };
    field.show(pose, above);
  }, -1);
  return <primitive object={field.group} />;
}

function hasMoved(a: Pose, b: Pose): boolean {
  return distance(a.at, b.at) > STEP || Math.abs(a.heading - b.heading) > TURN;
}

interface FieldMeshes {
  readonly group: Group;
  readonly show: (eye: Pose, above: boolean) => void;
  readonly dispose: () => void;
}

/** The meshes of one kind: the booths themselves and their image in the floor. */
interface KindMeshes {
  readonly mesh: InstancedMesh;
  readonly image: InstancedMesh | null;
}

function createField(
  world: World,
  geometries: BoothGeometries,
  material: Material,
  mirror: boolean,
): FieldMeshes {
  const { booths } = world.plan;
  const points = booths.map(({ pose }) => pose.at);
  const places = booths.map(({ pose }) => boothMatrix(pose));
  const colours = booths.map(({ zone }) => new Color(world.zones.get(zone)?.colour ?? PALETTE.ink));
  const group = new Group();
  const meshes = new Map<BoothKind | 'far', KindMeshes>();
  const capacity = Math.min(booths.length, ABOVE.most);
  for (const kind of [...BOOTH_KINDS, 'far'] as const) {
    const geometry = geometries.get(kind);
    if (!geometry) continue;
    const room = kind === 'far' ? booths.length : capacity;
    const mesh = createInstances(geometry, material, room);
    const image = mirror && kind !== 'far' ? createImage(mesh) : null;
    meshes.set(kind, { mesh, image });
    group.add(mesh);
    if (image) group.add(image);
  }
  const put = (kind: BoothKind | 'far', list: readonly number[], mirrored: number) => {
    const entry = meshes.get(kind);
    if (entry) fillInstances(entry, list, mirrored, places, colours);
  };
  return {
    group,
    show: (eye, above) => {
      const { near, far }: Field = sortField(points, eye, above ? ABOVE : WALKING);
      const isMirrored = (i: number) => {
        const point = points[i];
        return !above && point !== undefined && distance(eye.at, point) < MIRRORED;
      };
      for (const kind of BOOTH_KINDS) {
        const list = near.filter((i) => world.kinds.get(booths[i]?.id ?? ('' as never)) === kind);
        put(kind, list, list.filter(isMirrored).length);
      }
      put('far', far, 0);
    },
    dispose: () => {
      for (const { mesh, image } of meshes.values()) {
        mesh.dispose();
        image?.dispose();
      }
    },
  };
}

function createInstances(
  geometry: InstancedMesh['geometry'],
  material: Material,
  room: number,
): InstancedMesh {
  const mesh = new InstancedMesh(geometry, material, Math.max(1, room));
  mesh.count = 0;
  // The field is sorted by the eye; three's own test would need a sphere anew each time.
  mesh.frustumCulled = false;
  mesh.setColorAt(0, new Color());
  return mesh;
}

/** The same instances upside down under the floor; the lists are shared, only how many are drawn differs. */
function createImage(mesh: InstancedMesh): InstancedMesh {
  const image = new InstancedMesh(mesh.geometry, mesh.material, 1);
  image.instanceMatrix = mesh.instanceMatrix;
  image.instanceColor = mesh.instanceColor;
  image.count = 0;
  image.frustumCulled = false;
  image.scale.y = -1;
  return image;
}

function fillInstances(
  { mesh, image }: KindMeshes,
  list: readonly number[],
  mirrored: number,
  places: readonly Matrix4[],
  colours: readonly Color[],
): void {
  list.forEach((booth, n) => {
    const place = places[booth];
    const colour = colours[booth];
    if (place) mesh.setMatrixAt(n, place);
    if (colour) mesh.setColorAt(n, colour);
  });
  mesh.count = list.length;
  if (image) image.count = mirrored;
  mesh.instanceMatrix.needsUpdate = true;
  if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true;
}
