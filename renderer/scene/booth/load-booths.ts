import bakedBooths from 'virtual:baked-booths';
import type { BufferGeometry } from 'three';
import type { BoothKind } from '#core/booth-kind.ts';
import { geometryOf, unpackForms } from '../../form/baked-form.ts';
import { BAKED_ORDER } from '../../form/booth/baked-order.ts';

/** The booths' geometries by kind; `far` stands for all of them at a distance. */
export type BoothGeometries = ReadonlyMap<BoothKind | 'far', BufferGeometry>;

/** Begun with the page, so that it is there when the hall is built. */
const file: Promise<ArrayBuffer> = fetch(bakedBooths).then((response) => {
  if (!response.ok) throw new Error(`The booths' forms cannot be read: ${response.status}`);
  return response.arrayBuffer();
});

/** Gives fresh geometries; the caller disposes of them. Throws when the page's own file cannot be read. */
export async function loadBooths(): Promise<BoothGeometries> {
  const forms = unpackForms(await file);
  return new Map(
    forms.flatMap((form, i) => {
      const kind = BAKED_ORDER[i];
      return kind ? [[kind, geometryOf(form)] as const] : [];
    }),
  );
}
