import type { World } from '#core/world.ts';
import { unpackHall } from '../../form/hall/hall-file.ts';
import type { HallForms } from '../../form/hall/hall-forms.ts';

/** The building of a hall, from what its release brings of it; shaped here where that is nothing, or another program's. */
export async function loadHall(
  { plan, exhibition }: World,
  file: Promise<ArrayBuffer | null>,
): Promise<HallForms> {
  const bytes = await file;
  const known = bytes && unpackHall(bytes);
  if (known) return known;
  const { buildHall } = await import('../../form/hall/hall-forms.ts');
  return buildHall(plan, exhibition.zones);
}
