import { type ReactNode, useMemo } from 'react';
import { SIZES } from '#core/lanes.ts';
import { DISC_RADIUS } from '#core/pick.ts';
import type { BoothPlace } from '#core/plan.ts';
import { paintPoster, paintSign } from './pictures.ts';

type Triple = readonly [number, number, number];

const { boothWidth: WIDTH, boothDepth: DEPTH, boothHeight: HEIGHT } = SIZES;
const BACK = -DEPTH / 2;

/** The boxes of a booth, in metres, its open front towards −Z: where, how big, painted in the zone's colour or not. */
const BOXES: readonly {
  readonly at: Triple;
  readonly size: Triple;
  readonly isPainted: boolean;
}[] = [
  { at: [0, 0.05, 0], size: [WIDTH, 0.1, DEPTH], isPainted: false },
  { at: [0, HEIGHT / 2, -BACK], size: [WIDTH, HEIGHT, 0.1], isPainted: false },
  { at: [-WIDTH / 2, HEIGHT / 2, 0], size: [0.1, HEIGHT, DEPTH], isPainted: false },
  { at: [WIDTH / 2, HEIGHT / 2, 0], size: [0.1, HEIGHT, DEPTH], isPainted: false },
  { at: [0, HEIGHT, 0], size: [WIDTH, 0.1, DEPTH], isPainted: false },
  { at: [0, HEIGHT - 0.25, BACK], size: [WIDTH, 0.5, 0.1], isPainted: true },
  { at: [0, 0.5, 0.2], size: [0.7, 1, 0.7], isPainted: false },
  { at: [0, 1.25, 0.2], size: [0.4, 0.4, 0.4], isPainted: true },
  { at: [-1.3, 0.45, -0.4], size: [0.6, 0.9, 0.5], isPainted: false },
  { at: [1.3, 0.45, -0.4], size: [0.6, 0.9, 0.5], isPainted: false },
  { at: [0, HEIGHT - 0.1, 0.4], size: [WIDTH - 0.4, 0.05, 0.1], isPainted: false },
  { at: [0, 0.12, BACK], size: [WIDTH, 0.05, 0.05], isPainted: true },
];

/** One booth: boxes and a floor disc with a geometry and a material each, a sign and a poster with a texture each. */
export function NaiveBooth(props: {
  booth: BoothPlace;
  title: string;
  colour: string;
  picture: HTMLImageElement | undefined;
}): ReactNode {
  const { booth, title, colour, picture } = props;
  const sign = useMemo(() => paintSign(title, colour), [title, colour]);
  const poster = useMemo(() => paintPoster(picture), [picture]);
  const { at, heading } = booth.pose;
  return (
    <group position={[at[0], 0, at[1]]} rotation={[0, heading, 0]}>
      {BOXES.map((box, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes never change their order
        <mesh key={i} position={[...box.at]}>
          <boxGeometry args={[...box.size]} />
          <meshStandardMaterial color={box.isPainted ? colour : '#f2efe9'} roughness={0.8} />
        </mesh>
      ))}
      <mesh position={[0, 0.01, BACK - DISC_RADIUS]} rotation={[-Math.PI / 2, 0, 0]}>
        <circleGeometry args={[DISC_RADIUS, 40]} />
        <meshStandardMaterial color="#d9c5a3" />
      </mesh>
      <mesh position={[0, 0.01, BACK - DISC_RADIUS]} rotation={[-Math.PI / 2, 0, 0]}>
        <ringGeometry args={[DISC_RADIUS, DISC_RADIUS + 0.07, 40]} />
        <meshStandardMaterial color={colour} />
      </mesh>
      <mesh position={[0, HEIGHT - 0.25, BACK - 0.06]} rotation={[0, Math.PI, 0]}>
        <planeGeometry args={[WIDTH - 0.2, 0.4]} />
        <meshBasicMaterial map={sign} />
      </mesh>
      <mesh position={[0, 1.6, -BACK - 0.06]} rotation={[0, Math.PI, 0]}>
        <planeGeometry args={[1.6, 0.9]} />
        <meshBasicMaterial map={poster} />
      </mesh>
    </group>
  );
}
