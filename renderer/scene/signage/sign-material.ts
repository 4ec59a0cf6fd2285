import { Color, GLSL3, ShaderMaterial, type Texture } from 'three';

/** Signs: one single-channel picture, coloured per instance. Letters keep their colour: no tone mapping. */
export function createSignMaterial(atlas: Texture): ShaderMaterial {
  return new ShaderMaterial({
    glslVersion: GLSL3,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
    uniforms: { atlas: { value: atlas } },
    vertexShader: `
      in vec4 cell;
      in vec3 ink;
      in vec4 ground;
      out vec2 at;
      out vec3 letter;
      out vec4 panel;
      void main() {
        at = cell.xy + vec2(uv.x, 1.0 - uv.y) * cell.zw;
        letter = ink;
        panel = ground;
        gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: `
      uniform sampler2D atlas;
      in vec2 at;
      in vec3 letter;
      in vec4 panel;
      out vec4 colour;
      void main() {
        float part = texture(atlas, at).r;
        colour = vec4(mix(panel.rgb, letter, part), max(part, panel.a));
        if (colour.a < 0.02) discard;
        colour = linearToOutputTexel(colour);
      }`,
  });
}

/** A colour as three linear numbers. */
export function linear(hex: string): [number, number, number] {
  const { r, g, b } = new Color(hex);
  return [r, g, b];
}
