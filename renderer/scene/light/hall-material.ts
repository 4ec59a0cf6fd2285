import { ShaderMaterial } from 'three';
import type { Quality } from '../quality.ts';
import type { Ambience } from './ambience.ts';

/** The hall's material, once for each way in which it is drawn: three looks for a program anew at every change of way. */
export interface HallMaterials {
  /** One thing a draw. */
  readonly single: ShaderMaterial;
  /** Many of the same form. */
  readonly instanced: ShaderMaterial;
  /** Many forms. */
  readonly batched: ShaderMaterial;
  readonly dispose: () => void;
}

/**
 * What everything that stands in the hall is drawn with: light baked into the corners (daylight, lamps), a part that takes
 * the zone's colour, a part that shines, and, where the quality has it, a part that mirrors skylight, window and sky. No
 * light is computed per frame.
 */
export function createHallMaterials(ambience: Ambience, quality: Quality): HallMaterials {
  const single = createOne(ambience, quality);
  const instanced = createOne(ambience, quality);
  const batched = createOne(ambience, quality);
  return {
    single,
    instanced,
    batched,
    dispose: () => {
      for (const material of [single, instanced, batched]) material.dispose();
    },
  };
}

function createOne(ambience: Ambience, quality: Quality): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { ...ambience } as unknown as ShaderMaterial['uniforms'],
    defines: quality.gloss ? { GLOSS: '' } : {},
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
}

/** The light that comes from a direction to a point: sky above, floor below, the skylight's strip, the great window. */
export const SURROUNDINGS = `
  uniform vec3 sky, bounce, outside;
  uniform float openings[5];
  vec3 surroundings(vec3 at, vec3 way) {
    vec3 light = mix(bounce, sky * 0.8, smoothstep(-0.3, 0.5, way.y));
    float up = max(way.y, 0.02);
    float across = abs(at.x + way.x / up * (openings[1] - at.y));
    float strip = smoothstep(openings[0] + 0.9, openings[0] - 0.3, across) * smoothstep(0.02, 0.2, way.y);
    float away = max(-way.z, 0.02);
    vec2 hit = at.xy + way.xy / away * (at.z - openings[2]);
    float window = smoothstep(openings[3] + 0.8, openings[3] - 0.4, abs(hit.x)) * smoothstep(openings[4] + 0.6, openings[4] - 0.6, hit.y) * smoothstep(0.02, 0.2, -way.z);
    return mix(light, outside, max(strip, window * step(openings[2], at.z)));
  }`;

const VERTEX = `
  attribute vec3 paint, surface;
  attribute vec2 light;
  uniform vec3 sky, bounce, sun, sunFrom, lamp, shine, outside;
  uniform float moment;
  varying vec3 vLit, vAt;
  #ifdef GLOSS
    varying vec3 vNormal, vPaint;
    varying float vGloss;
  #endif
  #include <batching_pars_vertex>
  void main() {
    mat4 place = modelMatrix;
    #ifdef USE_INSTANCING
      place = modelMatrix * instanceMatrix;
    #endif
    #ifdef USE_BATCHING
      #include <batching_vertex>
      place = modelMatrix * batchingMatrix;
    #endif
    vec4 at = place * vec4(position, 1.0);
    vec3 facing = normalize(mat3(place) * normal);
    vec3 colour = paint * paint;
    #ifdef USE_INSTANCING_COLOR
      colour *= mix(vec3(1.0), instanceColor.rgb, surface.x);
    #endif
    float day = light.x;
    vec3 ambient = mix(bounce, sky, facing.y * 0.5 + 0.5) * (0.15 + 0.85 * day);
    vec3 direct = sun * max(dot(facing, sunFrom), 0.0) * day * day;
    vec3 lit = colour * (ambient + direct + lamp * light.y);
    // Glow without gloss is a lamp, glow with it the sky behind glass. Lamps under the roof let their light flow.
    float flow = 1.0 + step(3.4, at.y) * 0.24 * sin(at.z * 0.55 + at.x * 0.2 - moment * 1.7);
    vec3 shining = mix(shine * flow, outside * 1.08, step(0.9, surface.z));
    vLit = mix(lit, colour * shining, surface.y);
    vAt = at.xyz;
    #ifdef GLOSS
      vNormal = facing;
      vPaint = colour;
      vGloss = surface.z;
    #endif
    gl_Position = projectionMatrix * viewMatrix * at;
  }`;

const FRAGMENT = `
  uniform vec3 haze;
  uniform vec2 hazeReach;
  varying vec3 vLit, vAt;
  #ifdef GLOSS
    varying vec3 vNormal, vPaint;
    varying float vGloss;
    ${SURROUNDINGS}
  #endif
  void main() {
    vec3 colour = vLit;
    vec3 toEye = cameraPosition - vAt;
    #ifdef GLOSS
      if (vGloss > 0.01 && vGloss < 0.9) {
        vec3 n = normalize(vNormal);
        vec3 v = normalize(toEye);
        float edge = pow(1.0 - abs(dot(n, v)), 4.0);
        vec3 mirrored = surroundings(vAt, reflect(-v, n));
        vec3 metal = mirrored * mix(vec3(1.0), vPaint * 1.6, smoothstep(0.3, 0.6, vGloss));
        colour = mix(colour, metal, min(1.0, vGloss * (0.35 + 0.65 * edge)));
      }
    #endif
    // Under the floor lies its mirror image: what is far above it is blurred away, as polished stone does.
    if (vAt.y < -0.005) colour = mix(colour, haze * 0.95, min(0.85, -vAt.y * 0.3));
    float far = smoothstep(hazeReach.x, hazeReach.y, length(toEye));
    gl_FragColor = vec4(mix(colour, haze, far), 1.0);
    #include <tonemapping_fragment>
    #include <colorspace_fragment>
  }`;
