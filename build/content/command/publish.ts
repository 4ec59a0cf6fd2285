import { resolve } from 'node:path';
import { prepareRelease, type ReadyRelease } from '../publish/prepare-release.ts';
import { publish as publishRelease } from '../publish/publish.ts';
import { PUBLISH_SENTENCES } from '../publish/publish-problem.ts';
import { GOOD_DAYS } from '../publish/sign-release.ts';
import { changesInWords, day, megabytes } from '../publish/words.ts';
import type { Publication } from '../publish/write-publication.ts';
import { CACHE } from './cache-folder.ts';
import { complain, EXIT, printable, readWords, tell } from './command.ts';
import { choosePassphrases } from './passphrases.ts';
import { progressLine } from './progress-line.ts';

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  ...{ to: TEXT, keys: TEXT, cache: TEXT, 'passphrase-file': TEXT },
  renew: { type: 'boolean' },
} as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** `publish EXHIBITION --to DIR --keys DIR`, `publish --renew --to DIR --keys DIR`. */
export async function publish(args: readonly string[]): Promise<number> {
  const given = readWords(args, OPTIONS);
  const [folder, ...others] = given?.positionals ?? [];
  const { to, keys, renew = false, cache } = given?.values ?? {};
  const isAsked = to !== undefined && keys !== undefined && others.length === 0;
  if (!isAsked || renew === (folder !== undefined)) return EXIT.usage;
  const passphrases = choosePassphrases(given?.values['passphrase-file']);
  if (!passphrases.ok) return complain(passphrases.problems, PUBLISH_SENTENCES);
  const release = folder === undefined ? null : await prepare(folder, cache);
  if (typeof release === 'number') return release;
  const now = new Date();
  const done = await publishRelease(release, {
    ...{ to: resolve(to), keys: resolve(keys), passphrases: passphrases.value, now },
    watch: progressLine(process.stderr),
  });
  if (!done.ok) return complain(done.problems, PUBLISH_SENTENCES);
  report(done.value, release, now);
  return EXIT.fine;
}

/** Checks and compiles; gives the release, or the exit code where there is none. */
async function prepare(folder: string, cache: string | undefined): Promise<ReadyRelease | number> {
  const kept = cache === undefined ? CACHE : resolve(cache);
  const release = await prepareRelease(resolve(folder), kept);
  return release.ok ? release.value : complain(release.problems, PUBLISH_SENTENCES);
}

function report(done: Publication, release: ReadyRelease | null, now: Date): void {
  const until = day(new Date(now.getTime() + GOOD_DAYS * DAY_MS));
  const wrote = megabytes(done.writtenBytes);
  if (done.renewed) {
    tell({
      zh: `内容没有变化，只延长了有效期（写了 ${wrote}）。`,
      en: `Nothing has changed; only the dates were renewed (${wrote} written).`,
    });
  } else {
    const { zh, en } = inWords(done);
    // The manifest is signed and carried as they are, but is no file of the exhibition: `status` and `verify` do not count it.
    const files = release ? release.blobs.length - 1 : 0;
    tell({
      zh: `${zh}。共 ${files} 个文件，写了 ${wrote}。`,
      en: `${en}. ${files} files, ${wrote} written.`,
    });
  }
  tell({
    zh: `第 ${done.version} 版已发布，由“${printable(done.signedBy)}”签名，${until} 以前可以安装：${done.place}`,
    en: `Release ${done.version} is published, signed by “${printable(done.signedBy)}”, to be installed before ${until}: ${done.place}`,
  });
  tell({
    zh: 'U 盘请先“弹出”，再拔下来。',
    en: 'Eject a stick before you pull it out.',
  });
}

function inWords({ changes }: Publication): ReturnType<typeof changesInWords> {
  return changes === null
    ? { zh: '已完整发布', en: 'The whole exhibition is published' }
    : changesInWords(changes);
}
