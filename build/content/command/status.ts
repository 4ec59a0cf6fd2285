import { resolve } from 'node:path';
import { PUBLISH_SENTENCES } from '../publish/publish-problem.ts';
import { type Status, statusOf } from '../publish/status.ts';
import { changesInWords, day, megabytes, minute } from '../publish/words.ts';
import { complain, EXIT, printable, readWords, tell } from './command.ts';

/** How long before a release expires people are reminded, in days. */
const REMIND_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/** `status DIR [OTHER]`: what is on a stick, by whom, until when, and what changed. */
export async function status(args: readonly string[]): Promise<number> {
  const given = readWords(args, {});
  const [folder, other = null, ...others] = given?.positionals ?? [];
  if (folder === undefined || others.length > 0) return EXIT.usage;
  const found = await statusOf(resolve(folder), other === null ? null : resolve(other));
  if (!found.ok) return complain(found.problems, PUBLISH_SENTENCES);
  tellContent(found.value);
  tellChanges(found.value, other !== null);
  tellDates(found.value, new Date());
  return EXIT.fine;
}

function tellContent({ published, release: { manifest, exhibition } }: Status): void {
  const { 'zh-Hans': zh, en } = exhibition.name;
  tell({ zh: `展览：${printable(zh)}（${manifest.id}）`, en: `Exhibition: ${printable(en)}` });
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const [exhibits, files] = [exhibition.exhibits.length, manifest.files.length];
  tell({
    zh: `第 ${published.version} 版：${exhibits} 个展项，${files} 个文件，共 ${megabytes(bytes)}`,
    en: `Release ${published.version}: ${exhibits} exhibits, ${files} files, ${megabytes(bytes)}`,
  });
}

function tellChanges({ changes }: Status, isCompared: boolean): void {
  if (changes === null) return;
  const { zh, en } = changesInWords(changes);
  tell(
    isCompared
      ? { zh: `和另一个文件夹相比：${zh}`, en: `Compared with the other folder: ${en}` }
      : { zh: `和上一版相比：${zh}`, en: `Compared with the release before: ${en}` },
  );
}

function tellDates({ published: { signedBy, signedAt, expires } }: Status, now: Date): void {
  const names = printable(signedBy.join('、'));
  const at = signedAt === null ? '' : minute(signedAt);
  tell({ zh: `签名：“${names}”，${at}`, en: `Signed by “${names}”, ${at}` });
  const days = Math.floor((expires.getTime() - now.getTime()) / DAY_MS);
  const until = day(expires);
  if (days < 0) {
    tell({
      zh: `【提醒】有效期到 ${until}，已经过期，展厅电脑不会再安装。请运行 publish --renew。`,
      en: `It expired on ${until}; kiosks no longer install it. Run publish --renew.`,
    });
  } else if (days < REMIND_DAYS) {
    tell({
      zh: `【提醒】有效期到 ${until}，还有 ${days} 天。请运行 publish --renew 延长。`,
      en: `Good until ${until}, ${days} days more. Renew it with publish --renew.`,
    });
  } else {
    tell({
      zh: `有效期到 ${until}，还有 ${days} 天`,
      en: `Good until ${until}, ${days} days more`,
    });
  }
}
