import { type ReactNode, useMemo } from 'react';
import { Color, InstancedMesh, PlaneGeometry, ShaderMaterial } from 'three';
import { SIZES } from '#core/lanes.ts';
import { DISC_AWAY, DISC_RADIUS } from '#core/pick.ts';
import type { World } from '#core/world.ts';
import { PALETTE } from '../../form/palette.ts';
import { boothMatrix } from '../booth/place.ts';
import type { Ambience } from '../light/ambience.ts';
import { useDisposal } from '../use-disposal.ts';

/** What lies on the floor around each booth: its soft shadow, a pool of light, the disc to touch. One draw for all. */
export function Marks(props: { world: World; ambience: Ambience }): ReactNode {
  const { world, ambience } = props;
  const mesh = useMemo(() => layMarks(world, ambience), [world, ambience]);
  useDisposal(mesh);
  return <primitive object={mesh} />;
}

/** The marks reach this far from a booth's middle: to the sides, behind it and before it, in metres. */
const AROUND = { side: 2.7, behind: 2.1, before: 4.4 } as const;

function layMarks(
  { plan, zones }: World,
  ambience: Ambience,
): InstancedMesh<PlaneGeometry, ShaderMaterial> {
  const plane = new PlaneGeometry(AROUND.side * 2, AROUND.behind + AROUND.before);
  plane.rotateX(-Math.PI / 2).translate(0, 0.006, (AROUND.behind - AROUND.before) / 2);
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1.5,
    polygonOffsetUnits: -1.5,
    uniforms: {
      ...(ambience as unknown as ShaderMaterial['uniforms']),
      wood: { value: new Color(PALETTE.woodPale) },
    },
    vertexShader: `
      varying vec3 vColour;
      varying vec2 vAt;
      varying float vAway;
      void main() {
        vColour = instanceColor.rgb;
        vAt = position.xz;
        vec4 seen = modelViewMatrix * instanceMatrix * vec4(position, 1.0);
        vAway = length(seen.xyz);
        gl_Position = projectionMatrix * seen;
      }`,
    fragmentShader: FRAGMENT,
  });
  const mesh = new InstancedMesh(plane, material, plan.booths.length);
  for (const [i, booth] of plan.booths.entries()) {
    mesh.setMatrixAt(i, boothMatrix(booth.pose));
    mesh.setColorAt(i, new Color(zones.get(booth.zone)?.colour ?? PALETTE.ink));
  }
  mesh.computeBoundingSphere();
  mesh.renderOrder = 2;
  return mesh;
}

const FRAGMENT = `
  uniform vec3 sky, lamp, wood;
  uniform vec2 hazeReach;
  varying vec3 vColour;
  varying vec2 vAt;
  varying float vAway;
  void main() {
    vec2 beyond = abs(vAt) - vec2(${(SIZES.boothWidth / 2 - 0.25).toFixed(2)}, ${(SIZES.boothDepth / 2 - 0.25).toFixed(2)});
    float gap = length(max(beyond, 0.0)) - 0.25;
    float shadow = 0.5 * exp(-max(gap, 0.0) * 3.2) * smoothstep(0.8, 0.3, gap);
    vec2 toDisc = vAt + vec2(0.0, ${DISC_AWAY.toFixed(2)});
    float radius = length(toDisc);
    float pool = 0.42 * smoothstep(2.0, 0.0, radius) * smoothstep(0.0, 0.5, 0.4 + lamp.r);
    vec3 warm = vec3(1.0, 0.94, 0.82) * (sky * 0.75 + lamp * 0.55);
    vec4 mark = vec4(vec3(0.06, 0.04, 0.02) * shadow, shadow);
    mark = mark * (1.0 - pool) + vec4(warm * pool, pool);
    float soft = fwidth(radius);
    float disc = smoothstep(soft, -soft, radius - ${DISC_RADIUS.toFixed(2)});
    float ring = smoothstep(soft, -soft, abs(radius - ${(DISC_RADIUS + 0.035).toFixed(3)}) - 0.04);
    float plank = 1.0 - 0.12 * smoothstep(0.03, 0.0, abs(fract(toDisc.x / 0.25) - 0.5) * 0.25);
    vec3 light = sky + lamp * 0.35;
    mark = mix(mark, vec4(wood * plank * light, 1.0), disc);
    mark = mix(mark, vec4(vColour * light, 1.0), ring);
    float near = 1.0 - smoothstep(hazeReach.x, hazeReach.y, vAway);
    gl_FragColor = vec4(mark.rgb / max(mark.a, 0.001), mark.a * near);
    #include <tonemapping_fragment>
    #include <colorspace_fragment>
  }`;
