import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Camera } from 'three';
import { ahead, type Pose } from '#core/geometry.ts';
import { boothPlace, zonePlace } from '#core/wayfinding.ts';
import type { World } from '#core/world.ts';
import { tourStops } from '../hall/tour-stops.ts';

/** Walking up to a stop from so many metres, and looking around there so far; in frames, so that a slow view counts in full. */
const APPROACH = { frames: 24, metres: 1.8 } as const;
const LOOK = { frames: 16, radians: 0.4 } as const;
/** The hall from above, in frames. */
const ABOVE_FRAMES = 16;
/** A visitor's eyes, in metres. */
const EYE = 1.55;

/** Drives the camera along the stops of the tour when asked (`tour`), and says when it is ready and when it is done. */
export function Drive(props: { world: World }): null {
  const { world } = props;
  const poses = useMemo(() => posesOf(world), [world]);
  const frame = useRef<number | null>(null);
  useEffect(() => {
    const begin = () => {
      frame.current = 0;
    };
    window.addEventListener('tour', begin);
    document.body.dataset.naive = 'ready';
    return () => window.removeEventListener('tour', begin);
  }, []);
  useFrame(({ camera }) => {
    if (!placeCamera(camera, world, poses, frame.current ?? 0))
      document.body.dataset.naive = 'done';
    if (frame.current !== null) frame.current += 1;
  });
  return null;
}

/** The entrance, where every visit begins, and the stops. */
function posesOf(world: World): readonly Pose[] {
  const stops = tourStops(world).flatMap((stop) => {
    const place = stop.kind === 'zone' ? zonePlace(stop.id) : boothPlace(stop.id);
    return world.ways.places.get(place) ?? [];
  });
  return [world.plan.entrance, ...stops];
}

/** Puts the camera where it is in the so-many-th frame; false when the tour is over. */
function placeCamera(camera: Camera, world: World, poses: readonly Pose[], frame: number): boolean {
  const each = APPROACH.frames + LOOK.frames;
  const pose = poses[Math.floor(frame / each)];
  if (!pose) {
    lookDown(camera, world);
    return frame < each * poses.length + ABOVE_FRAMES;
  }
  const walked = Math.min(1, (frame % each) / APPROACH.frames);
  const looked = Math.max(0, (frame % each) - APPROACH.frames) / LOOK.frames;
  const [x, z] = ahead(pose.at, pose.heading, (walked - 1) * APPROACH.metres);
  camera.position.set(x, EYE, z);
  camera.rotation.set(0, pose.heading + Math.sin(looked * Math.PI) * LOOK.radians, 0);
  return true;
}

function lookDown(camera: Camera, { plan }: World): void {
  const { minX, maxX, minZ, maxZ } = plan.bounds;
  camera.position.set((minX + maxX) / 2, Math.max(maxX - minX, maxZ - minZ), (minZ + maxZ) / 2);
  camera.rotation.set(-Math.PI / 2, 0, 0);
}
