/** The faces to choose from, the happiest first. */
export const FACES = ['happy', 'fine', 'sad'] as const;
/** One of them. */
export type Face = (typeof FACES)[number];

/** The words to choose from. */
export const REMARKS = ['fun', 'learned', 'more', 'hard', 'small', 'crowded'] as const;
/** One of them. */
export type Remark = (typeof REMARKS)[number];

/** What a visitor said of the visit: a face, and words. Counted, never kept with anything else. */
export interface Opinion {
  readonly face: Face | null;
  readonly remarks: readonly Remark[];
}

/** Nothing said. */
export const NO_OPINION: Opinion = { face: null, remarks: [] };

/** One thing said: a face, perhaps instead of another, or a remark. */
export type Said =
  | { readonly kind: 'face'; readonly face: Face; readonly instead?: Face }
  | { readonly kind: 'remark'; readonly remark: Remark };

/** What was said between two moments. A visit that ends says nothing: what it said has been counted. */
export function newlySaid(before: Opinion, after: Opinion): readonly Said[] {
  const { face, remarks } = after;
  const said = remarks
    .filter((remark) => !before.remarks.includes(remark))
    .map((remark): Said => ({ kind: 'remark', remark }));
  if (face === null || face === before.face) return said;
  const instead = before.face === null ? {} : { instead: before.face };
  return [{ kind: 'face', face, ...instead }, ...said];
}
