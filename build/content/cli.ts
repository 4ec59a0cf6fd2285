import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { type Command, EXIT } from './command/command.ts';

const USAGE = `用法：
  npm run content -- check 展览文件夹 [--json]
      检查，列出每一处错误和提醒。有错误时退出码是 1。
  npm run content -- build 展览文件夹 --out 输出文件夹 [--strict | --draft] [--cache 缓存文件夹] [--json]
      做成展厅要用的文件。有错误的展项不会收进去；
      --strict 有一处错误就什么也不写，--draft 有错误的展项也尽量收进去。

  发布，见 docs/publishing.md / Publishing, see docs/publishing.md:
  npm run content -- keys init 钥匙文件夹 [--name 名字] [--root-to U盘1 --root-to U盘2 --root-to U盘3]
      第一次：做三把根钥匙和一把签名钥匙。/ Once: makes three root keys and a signing key.
  npm run content -- publish 展览文件夹 --to U盘或文件夹 --keys 钥匙文件夹
      检查、制作、签名、写出。/ Checks, compiles, signs and writes.
  npm run content -- publish --renew --to U盘或文件夹 --keys 钥匙文件夹
      内容不变，只延长有效期。/ Leaves the content, and only renews the dates.
  npm run content -- status U盘或文件夹 [和它比较的文件夹]
      上面有什么、谁签的、有效到哪天、改了什么。/ What is on it, by whom, until when, what changed.
  npm run content -- verify U盘或文件夹 --root 根文件
      从头到尾核对每个签名和每个文件。/ Checks every signature and every file.
  npm run content -- keys list 钥匙文件夹
  npm run content -- keys add 名字 --keys 钥匙文件夹 --to 新文件夹 [--root-key U盘1 --root-key U盘2]
  npm run content -- keys revoke 名字 --keys 钥匙文件夹 [--root-key U盘1 --root-key U盘2]
  npm run content -- keys rotate --keys 钥匙文件夹 [--replace-root 号码 --to U盘] [--root-key …]
      看、加、作废、更换钥匙。/ Lists, adds, revokes and replaces keys.
  口令在窗口里输入；程序用 --passphrase-file 文件，或环境变量 ZHANTING_PASSPHRASE_FILE。
  Passphrases are typed; a script names a file, by --passphrase-file or in ZHANTING_PASSPHRASE_FILE.`;

/** Every command by its name; read only when it is asked for. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./command/check-or-build.ts')).check],
  ['build', async () => (await import('./command/check-or-build.ts')).build],
  ['publish', async () => (await import('./command/publish.ts')).publish],
  ['status', async () => (await import('./command/status.ts')).status],
  ['verify', async () => (await import('./command/verify.ts')).verify],
  ['keys', async () => (await import('./command/keys.ts')).keys],
]);

async function run(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return EXIT.fine;
  }
  const [name = '', ...args] = argv;
  const command = await COMMANDS.get(name)?.();
  const code = command === undefined ? EXIT.usage : await command(args);
  if (code === EXIT.usage) process.stderr.write(`${USAGE}\n`);
  return code;
}

// Half of a build with nothing to do would be spent on reading this compiler's own source.
enableCompileCache(resolve(import.meta.dirname, '../.cache/modules'));
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  // A mistake of ours: whatever a folder holds is a problem with a path. Staff get a line to pass on, not a stack trace.
  const [message = '', where = ''] = String(error instanceof Error ? error.stack : error).split(
    '\n',
  );
  process.stderr.write(
    `【错误】程序自己出错了：“${message} ${where.trim()}” → 请把这一行发给维护的人\n`,
  );
  return EXIT.errors;
});
