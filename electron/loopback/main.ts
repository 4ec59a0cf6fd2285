import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { ownAddress } from '../host/address.ts';
import { createEventHub, type EventHub } from '../host/event-hub.ts';
import { createHandler } from '../host/handler.ts';
import type { Handler, Host } from '../host/host.ts';
import { type KeptOpinions, openOpinions } from '../host/kept-opinions.ts';
import { releaseSentence } from '../host/release-problem.ts';
import { openRelease, type ShippedRelease } from '../host/release-source.ts';
import { openDeskIn } from '../host/staff/open-desk.ts';
import { openKioskUpdates } from '../host/updates/kiosk-updates.ts';
import { configSentence, type KioskConfig, readKioskConfig, settingsOf } from '../kiosk-config.ts';
import { type Arguments, parseArguments, USAGE } from './arguments.ts';
import { type Chosen, chooseChromium, type Machine } from './choose-chromium.ts';
import { launchChromium, readChromiumVersion } from './chromium.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { type Browser, EXIT_PAGE_LOST, keepOpen } from './keep-open.ts';
import { requireKey } from './secret.ts';
import { portSentence, startServer } from './server.ts';

/** The exit code for a kiosk that was started wrongly: starting it again would not help. */
const EXIT_WRONG_START = 1;

/** How long the key is, in bytes: too long to guess. */
const KEY_BYTES = 24;

const ROOT: string = join(import.meta.dirname, '../..');
const OUTPUT: string = join(ROOT, 'build/.output');
const DATA: string = join(ROOT, 'build/.cache/kiosk');
const PROFILE: string = join(ROOT, 'build/.cache/chromium-profile');

const machine: Machine = {
  searchPath: process.env.PATH ?? '',
  isRoot: process.getuid?.() === 0,
  mayDropSandbox: process.env.ZHANTING_TEST_NO_SANDBOX === '1',
};

const log = (line: string): void => console.error(line);
const seconds = (): number => performance.now() / 1000;

/** Starts the host on loopback and, if asked, Chromium; gives the exit code once the kiosk has ended. */
async function main(argv: readonly string[], stopped: AbortSignal): Promise<number> {
  const parsed = parseArguments(argv);
  if (!parsed.ok) return refuseStart(parsed.problems);
  const asked = parsed.value;
  if (asked.help) return printUsage();
  const config = await readKioskConfig(asked.config);
  if (!config.ok) return refuseStart(config.problems.map(configSentence));
  const chromium = asked.shell === 'serve' ? null : await chooseChromium(asked.chromium, machine);
  if (chromium?.ok === false) return refuseStart(chromium.problems);

  const events = createEventHub();
  const host = await prepareHost(asked, config.value, events, chromium?.value ?? null);
  const key = randomBytes(KEY_BYTES).toString('base64url');
  const mount = (address: string): Handler => mountHost(host, address, key);
  const server = await startServer(asked.port ?? config.value.port, mount);
  if (!server.ok) return refuseStart(server.problems.map(portSentence));

  const url = `${server.value.address}/?key=${key}`;
  const code = await (chromium === null
    ? serve(url, stopped)
    : showChromium(asked, url, chromium.value, stopped));
  host.updates?.close();
  events.close();
  await server.value.stop();
  await host.opinions.close();
  return code;
}

/** Everything the handler serves from, but its own address, which is known only once the server listens. */
async function prepareHost(
  asked: Arguments,
  config: KioskConfig,
  events: EventHub,
  chromium: Chosen | null,
): Promise<Omit<Host, 'isOwn'> & { readonly opinions: KeptOpinions }> {
  const page = asked.page ?? join(OUTPUT, 'page');
  await warnWithoutPage(page);
  const shipped = await openOrWarn(asked.release ?? join(OUTPUT, 'exhibition'));
  const data = asked.data ?? DATA;
  const versions = {
    zhanting: await readVersion(),
    node: process.versions.node,
    electron: null,
    chromium: chromium && (await readChromiumVersion(chromium.program)),
  };
  const updates = await openKioskUpdates({
    ...{ data, shipped, events, page, log },
    rootFile: config.rootFile,
    folders: asked.media,
    address: config.updateAddress,
    unattended: config.unattendedUpdates,
    kiosk: config.name,
    appVersion: versions.zhanting,
  });
  return {
    shell: asked.shell,
    versions,
    page,
    release: { current: updates.current },
    updates,
    settings: settingsOf(config),
    staff: await openDeskIn(data, seconds, log),
    opinions: await openOpinions({ folder: data, log }),
    events,
    now: seconds,
    startedAt: seconds(),
  };
}

function mountHost(host: Omit<Host, 'isOwn'>, address: string, key: string): Handler {
  const isOwn = ownAddress(address);
  // Cookies know no ports: the name keeps two kiosks on one machine apart.
  const cookie = `zhanting-${new URL(address).port}`;
  return requireKey(createHandler({ ...host, isOwn }), { key, cookie, isOwn });
}

/** A kiosk without content still runs: its page says so, and its health does. */
async function openOrWarn(folder: string): Promise<ShippedRelease | null> {
  const release = await openRelease(folder);
  if (release.ok) return release.value;
  for (const problem of release.problems) console.error(releaseSentence(problem));
  return null;
}

async function warnWithoutPage(page: string): Promise<void> {
  const file = join(page, 'index.html');
  await access(file).catch(() =>
    console.error(
      `页面还没有制作，请运行 npm start / The page is not built: run npm start (${file})`,
    ),
  );
}

async function readVersion(): Promise<string> {
  const json: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return String((json as { readonly version: unknown }).version);
}

/** Prints the address, on one line of its own, and waits to be stopped. */
async function serve(url: string, stopped: AbortSignal): Promise<number> {
  console.log(`展厅地址 / Exhibition at: ${url}`);
  if (!stopped.aborted) await once(stopped, 'abort');
  return 0;
}

async function showChromium(
  { windowed, profile = PROFILE }: Arguments,
  url: string,
  { program, noSandbox }: Chosen,
  stopped: AbortSignal,
): Promise<number> {
  const options = chromiumArguments({ url, profile, windowed, noSandbox });
  const launch = (): Browser => launchChromium(program, options);
  const code = await keepOpen({ launch, windowed, now: seconds, stopped });
  if (code === EXIT_PAGE_LOST)
    console.error(
      `Chromium 反复退出，请检查显示器和 ${program} / Chromium keeps ending: check the display and ${program}`,
    );
  return code;
}

function refuseStart(sentences: readonly string[]): number {
  for (const sentence of sentences) console.error(sentence);
  return EXIT_WRONG_START;
}

function printUsage(): number {
  console.log(USAGE);
  return 0;
}

const ending = new AbortController();
process.once('SIGINT', () => ending.abort());
process.once('SIGTERM', () => ending.abort());
process.exit(await main(process.argv.slice(2), ending.signal));
