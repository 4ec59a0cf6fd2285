/** Where a desktop's and a kiosk's Linux mount sticks. */
const STICK_FOLDERS = ['/media/', '/run/media/', '/mnt/'] as const;

/** Windows' letters for drives that may be sticks: A and B were floppies, C is the machine's own. */
const STICK_LETTERS = 'DEFGHIJKLMNOPQRSTUVWXYZ';

/** What this machine says of its mounts; given by the composition root. */
export interface MountSources {
  readonly platform: NodeJS.Platform;
  /** The text of `/proc/self/mounts`. */
  readonly readMounts: () => Promise<string>;
  /** Whether there is such a folder, such as `E:\`. */
  readonly exists: (folder: string) => Promise<boolean>;
}

/** The folders under which sticks are mounted now; empty on systems whose ways are not known. */
export async function listMounts(sources: MountSources): Promise<readonly string[]> {
  if (sources.platform === 'linux') return parseMounts(await sources.readMounts());
  if (sources.platform !== 'win32') return [];
  const drives = [...STICK_LETTERS].map((letter) => `${letter}:\\`);
  const there = await Promise.all(drives.map((drive) => sources.exists(drive)));
  return drives.filter((_, at) => there[at]);
}

/** The mount points of sticks in the text of `/proc/self/mounts`. */
export function parseMounts(text: string): readonly string[] {
  const points = text.split('\n').map((line) => plainPath(line.split(' ')[1] ?? ''));
  return [...new Set(points.filter((point) => STICK_FOLDERS.some((at) => point.startsWith(at))))];
}

/** The kernel writes spaces, tabs, line ends and backslashes as three octal digits. */
function plainPath(point: string): string {
  return point.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
