import { type ReactNode, useMemo } from 'react';
import { Mesh, PlaneGeometry, ShaderMaterial, Vector4 } from 'three';
import type { HallPlan } from '#core/plan.ts';
import type { Ambience } from '../light/ambience.ts';
import { SURROUNDINGS } from '../light/hall-material.ts';
import type { Quality } from '../quality.ts';
import { useDisposal } from '../use-disposal.ts';

/** The floor: polished stone that mirrors skylight and window, and, where the quality has it, all that stands on it. */
export function Floor(props: { plan: HallPlan; ambience: Ambience; quality: Quality }): ReactNode {
  const { plan, ambience, quality } = props;
  const mesh = useMemo(() => layFloor(plan, ambience, quality), [plan, ambience, quality]);
  useDisposal(mesh);
  return <primitive object={mesh} />;
}

function layFloor(
  { bounds, axis, foyer }: HallPlan,
  ambience: Ambience,
  { mirror }: Quality,
): Mesh<PlaneGeometry, ShaderMaterial> {
  const { minX, maxX, minZ, maxZ } = bounds;
  const plane = new PlaneGeometry(maxX - minX, maxZ - minZ).rotateX(-Math.PI / 2);
  plane.translate((minX + maxX) / 2, 0, (minZ + maxZ) / 2);
  const material = new ShaderMaterial({
    // Seen through, it is drawn after its mirror image.
    transparent: mirror,
    defines: mirror ? { MIRROR: '' } : {},
    uniforms: {
      ...(ambience as unknown as ShaderMaterial['uniforms']),
      bounds: { value: new Vector4(minX, maxX, minZ, maxZ) },
      axis: { value: axis.maxX },
      inlay: { value: (foyer.minZ + foyer.maxZ) / 2 },
    },
    vertexShader: `
      varying vec3 vAt;
      void main() {
        vAt = position;
        gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: FRAGMENT,
  });
  const mesh = new Mesh(plane, material);
  mesh.renderOrder = 0;
  return mesh;
}

const FRAGMENT = `
  uniform vec3 sun, lamp, haze;
  uniform vec2 hazeReach;
  uniform vec4 bounds;
  uniform float axis, inlay;
  varying vec3 vAt;
  ${SURROUNDINGS}
  float line(float at, float half_) {
    float soft = fwidth(at) + 0.0001;
    return smoothstep(half_ + soft, half_ - soft * 0.2, abs(at)) * min(1.0, half_ * 2.5 / soft + 0.15);
  }
  float grain(vec2 cell) {
    return fract(sin(dot(cell, vec2(12.9898, 78.233))) * 43758.5453);
  }
  void main() {
    vec2 at = vAt.xz;
    vec3 toEye = cameraPosition - vAt;
    float away = length(toEye);
    float onAxis = smoothstep(axis + 0.02, axis - 0.02, abs(at.x));
    vec2 slab = at / mix(1.2, 1.6, onAxis);
    vec3 stone = mix(vec3(0.77, 0.70, 0.60), vec3(0.86, 0.80, 0.71), onAxis);
    stone *= 1.0 + (grain(floor(slab)) - 0.5) * 0.055;
    vec2 joint = abs(fract(slab + 0.5) - 0.5);
    float joints = max(line(joint.x, 0.006), line(joint.y, 0.006));
    stone *= 1.0 - 0.2 * joints;
    // Two strips of wood along the axis, and a leaf laid into the foyer.
    float strip = line(abs(at.x) - axis, 0.09);
    vec2 leaf = vec2(at.x, at.y - inlay);
    float shape = length(vec2(leaf.y, abs(leaf.x) + 2.6)) - 4.6;
    float vein = line(leaf.x, 0.05) + line(abs(fract((leaf.y - abs(leaf.x) * 0.7) / 1.1) - 0.5) * 1.1, 0.025);
    float drawn = max(line(shape, 0.06), clamp(vein, 0.0, 1.0) * step(shape, 0.0));
    stone = mix(stone, vec3(0.54, 0.36, 0.19), max(strip, drawn * 0.75));
    // Corners of the hall are darker; the skylight brightens the axis.
    vec4 edge = vec4(at.x - bounds.x, bounds.y - at.x, at.y - bounds.z, bounds.w - at.y);
    float wall = min(min(edge.x, edge.y), min(edge.z, edge.w));
    float shade = 0.72 + 0.28 * smoothstep(0.0, 2.4, wall);
    float daylight = 0.78 + 0.3 * exp(-at.x * at.x / 42.0);
    vec3 lit = stone * (sky * daylight + sun * 0.55 + lamp * 0.12) * shade;
    vec3 v = toEye / away;
    float fresnel = 0.04 + 0.96 * pow(1.0 - max(v.y, 0.0), 5.0);
    vec3 mirrored = surroundings(vAt, reflect(-v, vec3(0.0, 1.0, 0.0)));
    float polish = 0.3 * (1.0 - 0.6 * strip);
    lit = mix(lit, mirrored, min(0.55, polish * (0.35 + 1.6 * fresnel)));
    float far = smoothstep(hazeReach.x, hazeReach.y, away);
    #ifdef MIRROR
      float alpha = mix(0.93, 0.7, min(1.0, fresnel * 1.8));
    #else
      float alpha = 1.0;
    #endif
    gl_FragColor = vec4(mix(lit, haze, far), mix(alpha, 1.0, far));
    #include <tonemapping_fragment>
    #include <colorspace_fragment>
  }`;
