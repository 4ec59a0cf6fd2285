import { writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { ReleaseRow, StaffSentence } from '../../staff-contract.ts';

/** What a receipt says. */
export interface Receipt {
  /** The kiosk's name, as staff know it. */
  readonly kiosk: string;
  /** Seconds since 1970, by the kiosk's clock. */
  readonly at: number;
  readonly release: ReleaseRow;
  readonly result: StaffSentence;
}

/** The name of a kiosk's receipt; letters that no file system takes become hyphens. */
function receiptName(kiosk: string): string {
  return `展厅回执-${kiosk.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}.txt`;
}

/** A receipt in plain words, in both languages, for whoever carries the stick back. */
function receiptText({ kiosk, at, release, result }: Receipt): string {
  const { version, name, exhibits, contentHash, signedBy } = release;
  const number = version ?? '-';
  const lines = [
    `展机 / Kiosk: ${kiosk}`,
    `时间 / Time: ${new Date(at * 1000).toISOString()}`,
    `展览 / Exhibition: ${name['zh-Hans']} · ${name.en}`,
    `版本 / Release: ${number}（${exhibits} 个展项 / exhibits）`,
    `签署 / Signed by: ${signedBy.join('、') || '-'}`,
    `内容指纹 / Content hash: ${contentHash}`,
    '',
    result.zh,
    result.en,
  ];
  // Notepad wants its own line ends, and the mark that says which letters these are.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Leaves a receipt beside the update; false where the medium takes none, as an address or a locked stick. */
export async function leaveReceipt(medium: string, receipt: Receipt): Promise<boolean> {
  if (!isAbsolute(medium)) return false;
  try {
    await writeFile(join(medium, receiptName(receipt.kiosk)), receiptText(receipt));
    return true;
  } catch {
    return false; // A receipt is a courtesy: what was installed does not hang on it.
  }
}
