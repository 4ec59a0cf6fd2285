/** An exhibition folder with one thing wrong, and where the checker should say so. */
export interface ProblemCase {
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** What files alone cannot do, done to the folder. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** How it comes to light; by checking when absent. */
  readonly by?: 'check' | 'build';
  readonly file: string;
  readonly line: number | null;
  /** The errors that the same mistake brings along. */
  readonly follows?: readonly string[];
}

/** A case for every code of a group, but for those that have a test of their own. */
export type ProblemCases<Group, Apart extends keyof Group = never> = {
  readonly [Code in Exclude<keyof Group, Apart>]: ProblemCase;
};
