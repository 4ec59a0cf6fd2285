import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { failed, ok, type Result } from '../assets/schema/result.ts';
import { language } from '../assets/schema/text.ts';
import type { KioskSettings } from './contract.ts';

/** What staff set for one kiosk, in a JSON file; whatever they leave out has a default. */
export interface KioskConfig extends KioskSettings {
  /** The port of the loopback server, on 127.0.0.1; 0 takes any free one, and the page then loses what it kept. */
  readonly port: number;
  /** How Electron reaches the handler; `loopback` is for machines on which films fail over the kiosk's own scheme. */
  readonly transport: 'scheme' | 'loopback';
  /** The file with the root key that releases must be signed under, from this file's folder on; null: nothing can be updated. */
  readonly rootFile: string | null;
  /** An `http(s)` address that is asked for releases; null: none. */
  readonly updateAddress: string | null;
  /** A release that comes on a stick or from the address is installed without staff. */
  readonly unattendedUpdates: boolean;
  /** The screen that Electron fills, by the label the system gives it; null for the primary one. */
  readonly display: string | null;
}

/** A kiosk that nobody has configured. */
export const DEFAULT_CONFIG: KioskConfig = Object.freeze<KioskConfig>({
  name: '展厅',
  port: 4780,
  pxPerMm: null,
  lowerEdgeMm: null,
  holiday: false,
  drawing: 'auto',
  daylight: 'clock',
  language: 'zh-Hans',
  transport: 'scheme',
  rootFile: null,
  updateAddress: null,
  unattendedUpdates: false,
  display: null,
});

/** The part of a configuration that the page is told. */
export function settingsOf(config: KioskConfig): KioskSettings {
  const { port, transport, display, rootFile, updateAddress, unattendedUpdates, ...settings } =
    config;
  return settings;
}

/** Why a configuration file cannot be used. */
export type ConfigCode = 'cannot-read' | 'not-json' | 'unknown-key' | 'wrong-value';

/** One thing wrong with a configuration file. */
export interface ConfigProblem {
  readonly code: ConfigCode;
  readonly file: string;
  /** The key or the reason. */
  readonly detail: string;
}

const configFile: z.ZodType<Partial<KioskConfig>> = z.strictObject({
  name: z.string().min(1).max(80).exactOptional(),
  port: z.int().min(0).max(65_535).exactOptional(),
  pxPerMm: z.number().min(0.5).max(40).nullable().exactOptional(),
  lowerEdgeMm: z.number().min(0).max(2000).nullable().exactOptional(),
  holiday: z.boolean().exactOptional(),
  drawing: z.enum(['auto', 'full', 'balanced', 'light', 'software']).exactOptional(),
  daylight: z.enum(['clock', 'day', 'evening', 'night']).exactOptional(),
  language: z.exactOptional(language),
  transport: z.enum(['scheme', 'loopback']).exactOptional(),
  rootFile: z.string().min(1).nullable().exactOptional(),
  updateAddress: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .exactOptional(),
  unattendedUpdates: z.boolean().exactOptional(),
  display: z.string().min(1).nullable().exactOptional(),
});

/** Reads a kiosk's configuration; the defaults when no file is given. What it gives cannot be changed. */
export async function readKioskConfig(
  file: string | undefined,
): Promise<Result<KioskConfig, ConfigProblem>> {
  if (file === undefined) return ok(DEFAULT_CONFIG);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    // Missing, a folder, no permission: whichever, the sentence tells staff what to do.
    return failed([
      { code: 'cannot-read', file, detail: (error as NodeJS.ErrnoException).code ?? '' },
    ]);
  }
  return parseKioskConfig(file, text);
}

function parseKioskConfig(file: string, text: string): Result<KioskConfig, ConfigProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, '')); // Windows' Notepad puts a mark before the first character.
  } catch (error) {
    return failed([{ code: 'not-json', file, detail: (error as SyntaxError).message }]);
  }
  const parsed = configFile.safeParse(json, { jitless: true });
  if (parsed.success) {
    const config = { ...DEFAULT_CONFIG, ...parsed.data };
    const rootFile = config.rootFile && resolve(dirname(file), config.rootFile);
    return ok(Object.freeze({ ...config, rootFile }));
  }
  return failed(parsed.error.issues.flatMap((issue) => problemsOf(file, issue)));
}

function problemsOf(file: string, issue: z.core.$ZodIssue): ConfigProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((detail) => ({ code: 'unknown-key', file, detail }));
  return [{ code: 'wrong-value', file, detail: `${issue.path.join('.')}: ${issue.message}` }];
}

const KEYS =
  'name, port, pxPerMm, lowerEdgeMm, holiday, drawing, daylight, language, transport, rootFile, updateAddress, unattendedUpdates, display';

const SENTENCES: Readonly<Record<ConfigCode, string>> = {
  'cannot-read':
    '读不到配置文件，请检查路径，或去掉 --config 用默认设置 / The configuration file cannot be read: check its path, or leave out --config to use the defaults',
  'not-json':
    '配置文件不是正确的 JSON，请改正 / The configuration file is not valid JSON: put it right',
  'unknown-key': `配置文件里有不认识的键，可用的键是 ${KEYS} / The configuration file has a key that is not known; the keys are ${KEYS}`,
  'wrong-value':
    '配置文件里有一个值不对，请改正 / A value in the configuration file is wrong: put it right',
};

/** What to tell staff: the trouble and the way out, in Chinese and English, and where. One line. */
export function configSentence({ code, file, detail }: ConfigProblem): string {
  return `${SENTENCES[code]} (${file}: ${detail})`;
}
