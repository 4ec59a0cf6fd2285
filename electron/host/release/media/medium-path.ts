/** One step of a path in a publication; never empty, `.`, `..`, or hidden. */
const STEP = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The steps of a path such as `blobs/sha256/<hex>`; null for what no publication has, and what could lead out of it. */
export function stepsOf(path: string): readonly string[] | null {
  const steps = path.split('/');
  return steps.every((step) => STEP.test(step)) ? steps : null;
}
