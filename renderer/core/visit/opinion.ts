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
