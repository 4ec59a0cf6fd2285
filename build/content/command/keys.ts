import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { failed, ok, type Result } from '#schema/result.ts';
import {
  addAuthor,
  type KeyChange,
  type KeysChanged,
  replaceRoot,
  revokeAuthor,
  rotateAuthor,
} from '../keys/change-keys.ts';
import { initKeys, rootFolders } from '../keys/init-keys.ts';
import { KEY_SENTENCES, type KeyProblem } from '../keys/key-problem.ts';
import { readChain } from '../keys/root-chain.ts';
import { complain, EXIT, printable, readWords, tell } from './command.ts';
import { choosePassphrases } from './passphrases.ts';

const TEXT = { type: 'string' } as const;
const MANY = { type: 'string', multiple: true } as const;
const OPTIONS = {
  ...{ keys: TEXT, name: TEXT, to: TEXT, 'passphrase-file': TEXT, 'replace-root': TEXT },
  ...{ 'root-to': MANY, 'root-key': MANY },
} as const;

type Values = NonNullable<ReturnType<typeof readWords<typeof OPTIONS>>>['values'];
type Done = Promise<Result<KeysChanged, KeyProblem>>;

/** `keys init DIR`, `keys list DIR`, `keys add NAME`, `keys revoke NAME`, `keys rotate`. */
export async function keys(args: readonly string[]): Promise<number> {
  const given = readWords(args, OPTIONS);
  const [verb, subject, ...others] = given?.positionals ?? [];
  if (given === null || others.length > 0) return EXIT.usage;
  if (verb === 'init' && subject !== undefined) return await init(resolve(subject), given.values);
  if (verb === 'list' && subject !== undefined) return await list(resolve(subject));
  const done = change(verb, subject, given.values);
  if (done === null) return EXIT.usage;
  const changed = await done;
  if (!changed.ok) return complain(changed.problems, KEY_SENTENCES);
  return tellChanged(changed.value);
}

async function init(folder: string, values: Values): Promise<number> {
  const rootTo = values['root-to']?.map((place) => resolve(place)) ?? rootFolders(folder);
  const passphrases = choosePassphrases(values['passphrase-file']);
  if (!passphrases.ok) return complain(passphrases.problems, KEY_SENTENCES);
  const author = values.name ?? hostname().slice(0, 40);
  const asked = { folder, rootTo, author, passphrases: passphrases.value, now: new Date() };
  const made = await initKeys(asked);
  if (!made.ok) return complain(made.problems, KEY_SENTENCES);
  const { roots, author: own, root } = made.value;
  for (const file of roots) tell({ zh: `根钥匙：${file}`, en: `Root key: ${file}` });
  tell({ zh: `签名钥匙：${own}`, en: `Signing key: ${own}` });
  tell({ zh: `给展厅电脑的根文件：${root}`, en: `The root file for the kiosks: ${root}` });
  tell({
    zh: '三把根钥匙请分别放在三个 U 盘上，锁在至少两个地方，不要留在这台电脑里。签名钥匙留在这里，另备份一份。',
    en: 'Keep the three root keys on three sticks, locked away in two places at least, and none on this PC. The signing key stays here; keep a copy.',
  });
  return EXIT.fine;
}

/** The change that is asked for, begun; null when it makes no sense. */
function change(
  verb: string | undefined,
  subject: string | undefined,
  values: Values,
): Done | null {
  if (values.keys === undefined) return null;
  const begin = async (work: (change: KeyChange) => Done): Done => {
    const passphrases = choosePassphrases(values['passphrase-file']);
    return passphrases.ok
      ? await work({ ...placesOf(values), passphrases: passphrases.value, now: new Date() })
      : failed(passphrases.problems);
  };
  const { to, 'replace-root': lost } = values;
  if (verb === 'add' && subject !== undefined && to !== undefined) {
    return begin((change) => addAuthor(change, subject, resolve(to)));
  }
  if (verb === 'revoke' && subject !== undefined) {
    return begin((change) => revokeAuthor(change, subject));
  }
  if (verb !== 'rotate' || subject !== undefined) return null;
  if (lost === undefined) return begin(rotateAuthor);
  const place = to ?? values['root-to']?.[0];
  return place === undefined
    ? null
    : begin((change) => replaceRoot(change, Number(lost), resolve(place)));
}

function placesOf(values: Values): Pick<KeyChange, 'folder' | 'rootKeys'> {
  const folder = resolve(values.keys ?? '');
  const rootKeys = values['root-key']?.map((place) => resolve(place)) ?? rootFolders(folder);
  return { folder, rootKeys };
}

function tellChanged({ root, file }: KeysChanged): number {
  if (file !== null) tell({ zh: `新的钥匙：${file}`, en: `The new key: ${file}` });
  tell({
    zh: `已写好第 ${root} 号根文件。请再发布一次，展厅电脑才会知道。`,
    en: `Root file ${root} is written. Publish once more, so that the kiosks learn of it.`,
  });
  return EXIT.fine;
}

async function list(folder: string): Promise<number> {
  const chain = await readChain(folder);
  const known = chain.ok ? ok(chain.value.newest) : chain;
  if (!known.ok) return complain(known.problems, KEY_SENTENCES);
  const { version, roots, authors, metadata } = known.value;
  const until = metadata.signed.expires.slice(0, 10);
  tell({
    zh: `第 ${version} 号根文件，有效到 ${until}`,
    en: `Root file ${version}, good until ${until}`,
  });
  for (const { name, id } of roots) {
    tell({ zh: `${printable(name)}（${id.slice(0, 8)}）`, en: `root key ${id.slice(0, 8)}` });
  }
  for (const { name, id } of authors) {
    const said = { name: printable(name), id: id.slice(0, 8) };
    tell({
      zh: `签名钥匙“${said.name}”（${said.id}）`,
      en: `signing key “${said.name}” ${said.id}`,
    });
  }
  return EXIT.fine;
}
