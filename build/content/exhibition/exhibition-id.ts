/** What a release can be called: it names a signed file on every kiosk, stick and server. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,58}$/;
/** What stands in for it where an author only looks at a draft. */
const STAND_IN = 'draft';

/** Whether an exhibition can be published under an id. */
export function isExhibitionId(id: string): boolean {
  return NAME.test(id);
}

/** An id under which at least a draft can be shown. */
export function showableId(id: string): string {
  return isExhibitionId(id) ? id : STAND_IN;
}
