import {
  BackSide,
  Box3,
  BoxGeometry,
  BufferAttribute,
  CircleGeometry,
  DirectionalLight,
  Group,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PerspectiveCamera,
  PMREMGenerator,
  Scene,
  Vector3,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import type { ModelPose } from '#core/model-pose.ts';

/** A model in the hall's light, and the eye that looks at it. */
export interface ModelStand {
  readonly scene: Scene;
  /** The camera for a pose, on a canvas of this shape (width ÷ height). */
  readonly aim: (pose: ModelPose, aspect: number) => PerspectiveCamera;
  readonly dispose: () => void;
}

/** From bottom to top, in degrees. */
const VIEW = 32;
/** Air around the model, in parts of its radius. */
const AIR = 1.02;
/** Warm light as in the hall: plaster all around, the skylight over it, the wooden floor under it. */
const SURROUNDINGS = { plaster: '#efe2cc', skylight: '#fff8ea', floor: '#a9855a', lamp: '#ffe2b4' };
/** How much brighter than plaster the skylight is. */
const SKYLIGHT = 7;
/** How dark the shadow is under the middle of a model, 0 to 1. */
const SHADOW = 0.34;
/** How wide it spreads, in parts of the model's footprint from corner to corner. */
const SPREAD = 0.62;

/** Puts a model, its middle at the origin and its radius 1, into the hall's light. */
export function createModelStand(renderer: WebGLRenderer, model: Object3D): ModelStand {
  const scene = new Scene();
  const surroundings = castSurroundings(renderer);
  scene.environment = surroundings.texture;
  const lamp = new DirectionalLight(SURROUNDINGS.lamp, 1.6);
  lamp.position.set(-1.2, 2.4, 1.6);
  const shadow = createShadow(new Box3().setFromObject(model));
  const turned = new Group();
  turned.add(model);
  scene.add(turned, lamp, shadow);
  const camera = new PerspectiveCamera(VIEW, 1, 0.05, 40);
  return {
    scene,
    aim: ({ yaw, pitch, size }, aspect) => {
      turned.rotation.y = yaw;
      const half = Math.tan(((VIEW / 2) * Math.PI) / 180) * Math.min(1, aspect);
      const away = AIR / Math.sin(Math.atan(half)) / size;
      camera.position.set(0, Math.sin(pitch) * away, Math.cos(pitch) * away);
      camera.lookAt(0, 0, 0);
      camera.aspect = aspect;
      camera.updateProjectionMatrix();
      return camera;
    },
    dispose: () => {
      surroundings.dispose();
      shadow.geometry.dispose();
      shadow.material.dispose();
    },
  };
}

/** What metal and glass mirror: a plain room, lit from above. */
function castSurroundings(renderer: WebGLRenderer): WebGLRenderTarget {
  const room = new Scene();
  const box = new BoxGeometry(1, 1, 1);
  const pieces = [
    { colour: SURROUNDINGS.plaster, bright: 0.85, at: [0, 1.5, 0], size: [12, 7, 12] },
    { colour: SURROUNDINGS.skylight, bright: SKYLIGHT, at: [0, 4.9, 0], size: [3, 0.1, 9] },
    { colour: SURROUNDINGS.floor, bright: 0.7, at: [0, -1.95, 0], size: [12, 0.1, 12] },
  ].map(({ colour, bright, at, size }) => {
    const material = new MeshBasicMaterial({ color: colour, side: BackSide });
    material.color.multiplyScalar(bright);
    const piece = new Mesh(box, material);
    piece.position.fromArray(at);
    piece.scale.fromArray(size);
    return piece;
  });
  room.add(...pieces);
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromScene(room, 0.03);
  generator.dispose();
  for (const { material } of pieces) material.dispose();
  box.dispose();
  return target;
}

/** A soft round shadow under the model, so that it stands and does not float. */
function createShadow(around: Box3): Mesh<CircleGeometry, MeshBasicMaterial> {
  const { x, z } = around.getSize(new Vector3());
  const geometry = new CircleGeometry(Math.hypot(x, z) * SPREAD, 48);
  const count = geometry.getAttribute('position').count;
  const colours = new Float32Array(count * 4);
  // The first corner is the middle; the others lie on the edge.
  colours.set([0.23, 0.16, 0.09, SHADOW], 0);
  for (let i = 1; i < count; i += 1) colours.set([0.23, 0.16, 0.09, 0], i * 4);
  geometry.setAttribute('color', new BufferAttribute(colours, 4));
  const material = new MeshBasicMaterial({
    vertexColors: true,
    transparent: true,
    depthWrite: false,
  });
  const shadow = new Mesh(geometry, material);
  shadow.rotation.x = -Math.PI / 2;
  shadow.position.y = around.min.y;
  return shadow;
}
