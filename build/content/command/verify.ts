import { resolve } from 'node:path';
import { PUBLISH_SENTENCES } from '../publish/publish-problem.ts';
import { verifyPublication } from '../publish/verify.ts';
import { day, megabytes } from '../publish/words.ts';
import { complain, EXIT, readWords, tell } from './command.ts';
import { progressLine } from './progress-line.ts';

/** `verify DIR --root FILE`: checks every signature and every file against a root that is known to be good. */
export async function verify(args: readonly string[]): Promise<number> {
  const given = readWords(args, { root: { type: 'string' } });
  const [folder, ...others] = given?.positionals ?? [];
  const root = given?.values.root;
  if (folder === undefined || others.length > 0 || root === undefined) return EXIT.usage;
  const found = await verifyPublication(resolve(folder), {
    ...{ root: resolve(root), now: new Date() },
    watch: progressLine(process.stderr),
  });
  if (!found.ok) return complain(found.problems, PUBLISH_SENTENCES);
  const { published, release, bytes } = found.value;
  const [files, until] = [release.manifest.files.length, day(published.expires)];
  tell({
    zh: `完好：第 ${published.version} 版，${files} 个文件，${megabytes(bytes)}，每个签名和每个文件都对，有效期到 ${until}。`,
    en: `Whole: release ${published.version}, ${files} files, ${megabytes(bytes)}; every signature and every file is right; good until ${until}.`,
  });
  return EXIT.fine;
}
