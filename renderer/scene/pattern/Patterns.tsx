import { type ReactNode, useMemo } from 'react';
import {
  Color,
  InstancedBufferAttribute,
  InstancedMesh,
  type Matrix4,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import type { World } from '#core/world.ts';
import type { Ambience } from '../light/ambience.ts';
import { useDisposal } from '../use-disposal.ts';
import { listPatterns } from './list-patterns.ts';
import { MOTIFS } from './motifs.ts';

/** A flat place that carries a zone's pattern. */
export interface PatternPlace {
  /** Places a plane 1 metre wide and high that faces +Z. */
  readonly matrix: Matrix4;
  /** Metres. */
  readonly width: number;
  readonly height: number;
  readonly motif: number;
  /** From one mark to the next, in metres. */
  readonly pitch: number;
  /** `#rrggbb` and how much it covers, 0 to 1: of the ground and of the marks. */
  readonly ground: readonly [string, number];
  readonly marks: readonly [string, number];
}

/** Every patterned place of the hall in one draw: floor inlays, zone walls, booths' bands. Crisp at any distance. */
export function Patterns(props: { world: World; ambience: Ambience }): ReactNode {
  const { world, ambience } = props;
  const mesh = useMemo(() => createPatterns(listPatterns(world), ambience), [world, ambience]);
  useDisposal(mesh);
  return <primitive object={mesh} />;
}

function createPatterns(
  places: readonly PatternPlace[],
  ambience: Ambience,
): InstancedMesh<PlaneGeometry, ShaderMaterial> {
  const plane = new PlaneGeometry(1, 1);
  const put = (name: string, size: number, values: readonly number[]) =>
    plane.setAttribute(name, new InstancedBufferAttribute(new Float32Array(values), size));
  put(
    'shape',
    4,
    places.flatMap(({ width, height, motif, pitch }) => [width, height, motif, pitch]),
  );
  put(
    'ground',
    4,
    places.flatMap(({ ground }) => covering(ground)),
  );
  put(
    'marks',
    4,
    places.flatMap(({ marks }) => covering(marks)),
  );
  const mesh = new InstancedMesh(plane, createMaterial(ambience), places.length);
  for (const [i, { matrix }] of places.entries()) mesh.setMatrixAt(i, matrix);
  mesh.computeBoundingSphere();
  mesh.renderOrder = 1;
  return mesh;
}

function covering([hex, part]: readonly [string, number]): number[] {
  return [...new Color(hex).toArray(), part];
}

function createMaterial(ambience: Ambience): ShaderMaterial {
  return new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1,
    uniforms: { ...ambience } as unknown as ShaderMaterial['uniforms'],
    vertexShader: `
      attribute vec4 shape, ground, marks;
      varying vec4 vShape, vGround, vMarks;
      varying vec2 vAt;
      varying float vAway;
      void main() {
        vShape = shape;
        vGround = ground;
        vMarks = marks;
        vAt = (uv - 0.5) * shape.xy;
        vec4 seen = modelViewMatrix * instanceMatrix * vec4(position, 1.0);
        vAway = length(seen.xyz);
        gl_Position = projectionMatrix * seen;
      }`,
    fragmentShader: `
      uniform vec3 sky, lamp;
      uniform vec2 hazeReach;
      varying vec4 vShape, vGround, vMarks;
      varying vec2 vAt;
      varying float vAway;
      ${MOTIFS}
      void main() {
        vec2 p = vAt / vShape.w;
        float soft = max(length(vec2(dFdx(p.x), dFdy(p.y))), length(vec2(dFdy(p.x), dFdx(p.y)))) * 0.8;
        float mark = smoothstep(soft, -soft, motif(vShape.z, p));
        // Marks finer than a pixel become an even tone.
        mark = mix(mark, 0.3, smoothstep(0.25, 0.6, soft));
        float cover = vMarks.a * mark;
        float alpha = cover + vGround.a * (1.0 - cover);
        vec3 colour = (vMarks.rgb * cover + vGround.rgb * vGround.a * (1.0 - cover)) / max(alpha, 0.001);
        colour *= sky * 0.95 + lamp * 0.25;
        gl_FragColor = vec4(colour, alpha * (1.0 - smoothstep(hazeReach.x, hazeReach.y, vAway)));
        #include <tonemapping_fragment>
        #include <colorspace_fragment>
      }`,
  });
}
