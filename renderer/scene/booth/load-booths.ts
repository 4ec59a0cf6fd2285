import bakedBooths from 'virtual:baked-booths';
import type { BufferGeometry } from 'three';
import type { BoothKind } from '#core/booth-kind.ts';
import { geometryOf, unpackForms } from '../../form/baked-form.ts';
import { BAKED_ORDER } from '../../form/booth/baked-order.ts';

/** The booths' geometries by kind; `far` stands for all of them at a distance. */
export type BoothGeometries = ReadonlyMap<BoothKind | 'far', BufferGeometry>;

/** Begun with the page, so that it is there when the hall is built; null again when it could not be read. */
let file: Promise<ArrayBuffer | null> | null = readFile();

/** Gives fresh geometries; the caller disposes of them. Null when the page's own file cannot be read: the next call reads it again. */
export async function loadBooths(): Promise<BoothGeometries | null> {
  file ??= readFile();
  const bytes = await file;
  if (!bytes) return null;
  return new Map(
    unpackForms(bytes).flatMap((form, i) => {
      const kind = BAKED_ORDER[i];
      return kind ? [[kind, geometryOf(form)] as const] : [];
    }),
  );
}

async function readFile(): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(bakedBooths);
    if (!response.ok) throw new Error(`The host answered ${response.status}.`);
    return await response.arrayBuffer();
  } catch (error) {
    // Falls back: without booths there is no hall, but plan and list carry on.
    console.warn('The booths’ forms cannot be read.', error);
    file = null;
    return null;
  }
}
