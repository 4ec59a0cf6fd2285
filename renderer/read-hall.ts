import { planExhibition } from '#core/world.ts';
import type { Result } from '#schema/result.ts';
import { buildHall, type HallForms } from './form/hall/hall-forms.ts';
import { type ReadExhibition, type ReadProblem, readExhibition } from './state/read-exhibition.ts';

/** What a reading says, in this order; the forms only of an exhibition that can be shown. */
export type ReadingNews =
  | { readonly kind: 'begun' }
  | { readonly kind: 'exhibition'; readonly read: Result<ReadExhibition, ReadProblem> }
  | { readonly kind: 'forms'; readonly forms: HallForms };

/** Reads the release at an address and shapes its building. */
export async function readHall(folder: string, tell: (news: ReadingNews) => void): Promise<void> {
  tell({ kind: 'begun' });
  const read = await readExhibition(folder);
  tell({ kind: 'exhibition', read });
  if (!read.ok) return;
  const { exhibition } = read.value;
  tell({ kind: 'forms', forms: buildHall(planExhibition(exhibition), exhibition.zones) });
}
