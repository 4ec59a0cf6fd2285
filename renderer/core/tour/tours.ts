/** The guided tours: how long each takes at most, in seconds, and how many stops it has where the content is as it should be. */
export const TOURS = [
  { id: 'short', seconds: 90, stops: 6 },
  { id: 'three', seconds: 180, stops: 10 },
  { id: 'seven', seconds: 420, stops: 18 },
  { id: 'fifteen', seconds: 900, stops: 30 },
] as const;

/** One of them. */
export type TourLength = (typeof TOURS)[number]['id'];
