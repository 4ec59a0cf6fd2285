import {
  DataArrayTexture,
  InstancedBufferAttribute,
  InstancedMesh,
  LinearFilter,
  LinearMipmapLinearFilter,
  PlaneGeometry,
  ShaderMaterial,
  SRGBColorSpace,
  Texture,
  Vector3,
  type WebGLRenderer,
} from 'three';
import type { Slots } from '#core/field.ts';
import type { World } from '#core/world.ts';
import { ANCHORS } from '../../form/booth/anchors.ts';
import { outsideMatrix, panelMatrix } from '../booth/place.ts';
import type { Ambience } from '../light/ambience.ts';
import type { Quality } from '../quality.ts';

/** The pictures of the booths near by: one texture with a layer for each, one draw for all. */
export interface PosterPool {
  readonly mesh: InstancedMesh<PlaneGeometry, ShaderMaterial>;
  /** Puts a picture into a slot's layer. */
  readonly put: (renderer: WebGLRenderer, slot: number, picture: ImageBitmap) => void;
  /** Makes the smaller copies of all layers, for pictures seen from afar; to be done before what was put is hung. */
  readonly shrink: (renderer: WebGLRenderer) => void;
  /** Hangs what lies in the slots; a slot whose picture has not come is left out. */
  readonly hang: (slots: Slots, come: ReadonlySet<number>) => void;
  readonly dispose: () => void;
}

/** Makes an empty pool for a hall. */
export function createPosterPool(world: World, ambience: Ambience, quality: Quality): PosterPool {
  const layers = Math.min(quality.posters, world.plan.booths.length);
  const texture = createLayers(quality, layers);
  const plane = new PlaneGeometry(1, 1);
  const layer = new InstancedBufferAttribute(new Float32Array(layers * 2), 1);
  plane.setAttribute('layer', layer);
  const mesh = new InstancedMesh(plane, createMaterial(texture, ambience), layers * 2);
  mesh.count = 0;
  // Until a picture hangs, there is nothing to compile or to make room for on the card.
  mesh.visible = false;
  mesh.frustumCulled = false;
  return {
    mesh,
    put: (renderer, slot, picture) => {
      // Room for the pictures and their smaller copies, before the copies are put off.
      renderer.initTexture(texture);
      // Smaller copies are made once for a lot, not for each picture.
      texture.generateMipmaps = false;
      const source = new Texture(picture);
      renderer.copyTextureToTexture(source, texture, null, new Vector3(0, 0, slot));
    },
    shrink: (renderer) => {
      if (texture.minFilter !== LinearMipmapLinearFilter) return;
      const gl = renderer.getContext() as WebGL2RenderingContext;
      renderer.state.bindTexture(gl.TEXTURE_2D_ARRAY, layersOf(renderer, texture));
      gl.generateMipmap(gl.TEXTURE_2D_ARRAY);
    },
    hang: (slots, come) => {
      let n = 0;
      const place = (slot: number, matrix: ReturnType<typeof panelMatrix>) => {
        mesh.setMatrixAt(n, matrix);
        layer.setX(n, slot);
        n += 1;
      };
      slots.forEach((number, slot) => {
        const booth = number === null ? undefined : world.plan.booths[number];
        if (!booth || number === null || !come.has(number)) return;
        const anchors = ANCHORS[world.kinds.get(booth.id) ?? 'portal'];
        place(slot, panelMatrix(booth.pose, anchors.poster, 0.004));
        if (anchors.outside) place(slot, outsideMatrix(booth.pose, anchors.poster, 1.3));
      });
      mesh.count = n;
      mesh.visible = n > 0;
      mesh.instanceMatrix.needsUpdate = true;
      layer.needsUpdate = true;
    },
    dispose: () => {
      texture.dispose();
      plane.dispose();
      mesh.material.dispose();
      mesh.dispose();
    },
  };
}

/** What the card knows the layers by. */
function layersOf(renderer: WebGLRenderer, texture: DataArrayTexture): WebGLTexture {
  return (renderer.properties.get(texture) as { __webglTexture: WebGLTexture }).__webglTexture;
}

function createLayers({ poster, anisotropy, tier }: Quality, layers: number): DataArrayTexture {
  const texture = new DataArrayTexture(null, poster, Math.round((poster * 2) / 3), layers);
  texture.colorSpace = SRGBColorSpace;
  texture.magFilter = LinearFilter;
  // Drawn by the processor, smaller copies cost more than they give.
  texture.minFilter = tier === 'software' ? LinearFilter : LinearMipmapLinearFilter;
  texture.generateMipmaps = texture.minFilter === LinearMipmapLinearFilter;
  texture.anisotropy = anisotropy;
  // The layers are made empty and filled one by one.
  texture.source.dataReady = false;
  texture.needsUpdate = true;
  return texture;
}

function createMaterial(layers: DataArrayTexture, ambience: Ambience): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      ...(ambience as unknown as ShaderMaterial['uniforms']),
      layers: { value: layers },
    },
    vertexShader: `
      attribute float layer;
      varying vec3 vAt;
      varying float vAway;
      void main() {
        vAt = vec3(uv.x, 1.0 - uv.y, layer);
        vec4 seen = modelViewMatrix * instanceMatrix * vec4(position, 1.0);
        vAway = length(seen.xyz);
        gl_Position = projectionMatrix * seen;
      }`,
    fragmentShader: `
      precision highp sampler2DArray;
      uniform sampler2DArray layers;
      uniform vec3 haze;
      uniform vec2 hazeReach;
      varying vec3 vAt;
      varying float vAway;
      void main() {
        vec3 colour = texture(layers, vAt).rgb;
        gl_FragColor = vec4(mix(colour, haze, smoothstep(hazeReach.x, hazeReach.y, vAway)), 1.0);
        #include <colorspace_fragment>
      }`,
  });
}
