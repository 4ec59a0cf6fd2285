import { type Material, Mesh, type Object3D, Texture } from 'three';

/** Gives back everything a model holds on the card: forms, materials, textures and their pictures. */
export function disposeModel(model: Object3D): void {
  const materials = new Set<Material>();
  model.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    object.geometry.dispose();
    for (const material of [object.material].flat() as Material[]) materials.add(material);
  });
  for (const material of materials) {
    for (const value of Object.values(material)) if (value instanceof Texture) drop(value);
    material.dispose();
  }
}

function drop(texture: Texture): void {
  texture.dispose();
  if (texture.image instanceof ImageBitmap) texture.image.close();
}
