import { Metadata, MetadataKind } from '@tufjs/models';
import type { MetadataFile } from './metadata-file.ts';
import { readRoot } from './root-chain.ts';

/** Whose keys signed a targets file, of those the root lets sign it: their names, as the root gives them. */
export function signersOf(
  root: MetadataFile<'root'>,
  targets: MetadataFile<'targets'>,
): readonly string[] {
  const { keys } = readRoot(root).signed;
  const json = JSON.parse(Buffer.from(targets.bytes).toString('utf8'));
  const signed = Metadata.fromJSON(MetadataKind.Targets, json);
  const ids = root.document.roles.targets.keyids.filter((id) => {
    try {
      keys[id]?.verifySignature(signed);
      return keys[id] !== undefined;
    } catch {
      return false; // How the library says that this key did not sign.
    }
  });
  return ids.flatMap((id) => root.document.keys[id]?.['x-name'] ?? []);
}
