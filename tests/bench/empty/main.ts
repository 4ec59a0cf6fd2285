import {
  BufferAttribute,
  BufferGeometry,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';

/** The least that three.js can show: one triangle, once. What it takes is what no page with three.js can do without. */
function showTriangle(): void {
  const renderer = new WebGLRenderer({ antialias: true });
  renderer.setSize(window.innerWidth, window.innerHeight);
  document.body.append(renderer.domElement);
  const geometry = new BufferGeometry();
  const corners = new Float32Array([-1, 0, -3, 1, 0, -3, 0, 1, -3]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  const scene = new Scene();
  scene.add(new Mesh(geometry, new MeshBasicMaterial()));
  const camera = new PerspectiveCamera(50, window.innerWidth / window.innerHeight);
  requestAnimationFrame(() => renderer.render(scene, camera));
}

showTriangle();
