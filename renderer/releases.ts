import { rehearseRelease } from './rehearsal.tsx';
import { followReleases } from './state/follow-releases.ts';

/** What a page does with a release that is not on show yet; all of it comes when the first of it is wanted. */
export const releases: {
  readonly follow: typeof followReleases;
  readonly rehearse: typeof rehearseRelease;
} = { follow: followReleases, rehearse: rehearseRelease };
