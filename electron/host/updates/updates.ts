import type { PageReport } from '../../contract.ts';
import type { Offer, StaffSentence, UpdatesView, UpdateWork } from '../../staff-contract.ts';
import type { Medium } from '../release/medium.ts';
import { type StoreProblem, storeProblem, storeSentence } from '../release/store/store-problem.ts';
import type { InstalledRelease } from '../release/store/store-state.ts';
import type { OpenRelease } from '../release-source.ts';
import { createLooking } from './look-for-offers.ts';
import { leaveReceipt } from './receipt.ts';
import { awaitRehearsal, type Rehearsal } from './rehearsal.ts';
import { openShowing, rowOf } from './showing.ts';
import { rehearsalSentence, shownSentence, UPDATE_WORDS, waitingSentence } from './update-words.ts';
import type { Updates, UpdatesTools } from './updates-port.ts';
import { warningsOf } from './warnings.ts';

/** A release that has not said ready after so long goes, in milliseconds. */
const TRIAL_MS = 60_000;
/** A page that said nothing of a rehearsal so often is left alone until staff update again. */
const SILENCES = 3;
/** So many bytes stay free on the disk. */
const RESERVE = 256 * 1024 * 1024;

/** Opens the updates of a kiosk: counts its start, and finds what is to be shown. */
export async function openUpdates(tools: UpdatesTools): Promise<Updates> {
  const { store, events, log } = tools;
  const said = await store.noteStart();
  const troubles = said.ok ? [] : [...said.problems];
  let staged: OpenRelease | null = null;
  let isRotten = false;
  let isShippedDamaged = false;
  let rehearsed: string | null = null;
  let rehearsal: Rehearsal | null = null;
  /** How often the staged release was rehearsed to no end. */
  let silences = 0;
  let offers: readonly Offer[] = [];
  let work: UpdateWork | null = null;
  let result: UpdatesView['result'] = null;
  let trial: ReturnType<typeof setTimeout> | undefined;
  const stopped = new AbortController();

  const note = (problems: readonly StoreProblem[]) => {
    for (const { code, path, detail } of problems)
      log(`${storeSentence(storeProblem(code)).zh} (${code} ${path} ${detail})`.trim());
  };
  /** Nobody waits for it; a mistake of ours must be in the log, and must not end the exhibition. */
  const inBackground = (deed: Promise<void>) =>
    void deed.catch((error: unknown) => log(String(error)));
  note(troubles);
  const showing = await openShowing(store, tools.shipped, note);
  const lookAtOne = createLooking(tools, showing);
  const tell = (ok: boolean, say: StaffSentence) => {
    result = { ok, say };
  };
  const refuse = (problems: readonly StoreProblem[]) => {
    note(problems);
    const [first] = problems;
    if (first) tell(false, storeSentence(first));
  };

  async function verify(): Promise<void> {
    const found = await store.verifyBlobs(stopped.signal);
    isRotten = found.length > 0;
    note(found.map(({ sha256 }) => storeProblem('rotten', '', sha256)));
    if (isRotten) await showAgain();
    const damaged = (await tools.shipped?.damaged(stopped.signal)) ?? [];
    isShippedDamaged = damaged.length > 0;
    note(damaged.map((path) => storeProblem('shipped-damaged', path)));
  }

  /** What the disk has done to what lies on it. */
  function damages(): readonly StoreProblem[] {
    return [
      ...(isRotten ? [storeProblem('rotten')] : []),
      ...(isShippedDamaged ? [storeProblem('shipped-damaged')] : []),
    ];
  }

  /** What a stick holds is good for what is damaged here, whichever release it is: files are named by their hashes. */
  async function repairFrom(media: readonly Medium[]): Promise<void> {
    for (const medium of isRotten && work === null ? media : []) {
      const left = await store.repair(medium, stopped.signal);
      if (!left.ok || left.value.length > 0) continue;
      isRotten = false;
      tell(true, UPDATE_WORDS.repaired);
      return showAgain();
    }
  }

  async function look(): Promise<void> {
    const media = await tools.media();
    await repairFrom(media);
    const looked = await Promise.all(media.map(lookAtOne));
    offers = looked.map(({ offer }) => offer);
  }

  /** Copies what a medium holds; true when a release lies staged afterwards. */
  async function copy(medium: Medium): Promise<boolean> {
    const { offer, verified } = await lookAtOne(medium);
    if (offer.kind === 'refused') tell(false, offer.say);
    if (verified === null) return false;
    const { version } = verified;
    const wishes = {
      appVersion: tools.appVersion,
      reserve: RESERVE,
      signal: stopped.signal,
      onProgress: (done: number, total: number) => {
        work = { step: 'copying', version, done, total };
      },
    };
    const copied = await store.stage(verified, medium, wishes);
    if (!copied.ok) {
      refuse(copied.problems);
      return false;
    }
    const kept = await store.commit(copied.value);
    if (!kept.ok) refuse(kept.problems);
    else if (kept.value.staged === null) tell(true, UPDATE_WORDS.renewed);
    return kept.ok && kept.value.staged !== null;
  }

  /** Has the page draw every booth of the staged release; true when it may be shown. */
  async function rehearse(release: InstalledRelease): Promise<boolean> {
    const { version, contentHash } = release;
    const open = await store.openStaged();
    if (!open.ok) {
      refuse(open.problems);
      return false;
    }
    staged = open.value;
    work = { step: 'rehearsing', version, done: 0, total: open.value.exhibits };
    rehearsal = awaitRehearsal(
      contentHash,
      (done, total) => {
        work = { step: 'rehearsing', version, done, total };
      },
      tools.silenceMs,
    );
    events.publish({ kind: 'rehearse', contentHash });
    const outcome = await rehearsal.outcome;
    rehearsal = null;
    if (outcome === null) return true;
    // What came to no end says nothing of the release: it may be tried again.
    const endless = outcome === 'silent' || outcome.code === 'too-slow';
    silences += endless ? 1 : 0;
    staged = null;
    const held = endless ? null : await store.holdStaged(version, 'rehearsal');
    if (held && !held.ok) note(held.problems);
    const say =
      outcome === 'silent' ? UPDATE_WORDS['rehearsal-silent'] : rehearsalSentence(outcome);
    log(say.zh);
    tell(false, say);
    return false;
  }

  async function rehearseStaged(): Promise<void> {
    const release = store.state().staged;
    if (release === null) return;
    if (!(await rehearse(release))) return;
    rehearsed = release.contentHash;
    work = { step: 'waiting', version: release.version, done: 0, total: 0 };
    tell(true, waitingSentence(release.version));
    events.publish({ kind: 'content', contentHash: release.contentHash });
  }

  async function install(name: string): Promise<void> {
    if (work !== null) return;
    result = null;
    work = { step: 'checking', version: null, done: 0, total: 0 };
    silences = 0;
    try {
      const medium = (await tools.media()).find((one) => one.name === name);
      if (medium === undefined) tell(false, UPDATE_WORDS['medium-gone']);
      else await installFrom(medium);
    } finally {
      endWork();
    }
    await look();
  }

  async function installFrom(medium: Medium): Promise<void> {
    if (await copy(medium)) await rehearseStaged();
    await leaveReceiptOn(medium);
  }

  /** What waits for a moment without visitors goes on; whatever else was done has ended, also where it failed. */
  function endWork(): void {
    if (rehearsed === null) work = null;
  }

  async function leaveReceiptOn(medium: Medium): Promise<void> {
    const row = staged === null ? showing.row() : await rowOf(staged, store.state().staged);
    if (row === null || result === null) return;
    const { kiosk } = tools;
    const receipt = { kiosk, at: tools.now(), release: row, result: result.say };
    await leaveReceipt(medium.name, receipt);
  }

  async function show(contentHash: string): Promise<void> {
    const release = store.state().staged;
    if (rehearsed !== contentHash || release?.contentHash !== contentHash) return;
    rehearsed = null;
    const active = await store.activate(release.version);
    work = null;
    staged = null;
    if (!active.ok) return refuse(active.problems);
    await showing.openAgain();
    watchTrial();
  }

  function watchTrial(): void {
    trial = setTimeout(() => inBackground(fallBack()), tools.trialMs ?? TRIAL_MS);
  }

  async function fallBack(): Promise<void> {
    const fallen = await store.fallBack('not-ready');
    if (!fallen.ok) return note(fallen.problems);
    log(UPDATE_WORDS['not-ready'].zh);
    tell(false, UPDATE_WORDS['not-ready']);
    await showAgain();
  }

  /** What is on show has changed without the page: it is told. */
  async function showAgain(): Promise<void> {
    clearTimeout(trial);
    await showing.openAgain();
    const current = showing.current();
    if (current !== null) events.publish({ kind: 'content', contentHash: current.hash });
  }

  async function rollBack(): Promise<void> {
    if (work !== null) return tell(false, storeSentence(storeProblem('busy')));
    const back = await store.rollBack();
    if (!back.ok) return refuse(back.problems);
    tell(true, UPDATE_WORDS['rolled-back']);
    await showAgain();
    // What a stick holds may be another thing now than what is on show.
    await look();
  }

  function hearPage({ content, hall }: PageReport): void {
    const { trial: onTrial, active, staged: waiting } = store.state();
    const isWell = content === active?.contentHash && hall !== 'starting';
    if (onTrial !== null && isWell) inBackground(confirm(onTrial.version));
    if (waiting === null || work !== null || silences >= SILENCES) return;
    // Left staged by a start before, or by a page that was loaded anew meanwhile: it is rehearsed again.
    work = { step: 'rehearsing', version: waiting.version, done: 0, total: 0 };
    inBackground(rehearseStaged().finally(endWork));
  }

  async function confirm(version: number): Promise<void> {
    clearTimeout(trial);
    const confirmed = await store.confirmReady(version);
    if (!confirmed.ok) return; // Said twice: the first word counted.
    tell(true, shownSentence(version));
    showing.forgetFormer();
    const collected = await store.collectGarbage();
    if (!collected.ok) note(collected.problems);
  }

  async function view(): Promise<UpdatesView> {
    const { active, earlier, trial: onTrial } = store.state();
    const previous = active === null ? null : { version: earlier[0]?.version ?? null };
    const shown = showing.row();
    return {
      shown,
      onTrial: onTrial !== null,
      previous,
      offers,
      work,
      result,
      warnings: warningsOf(tools, [...troubles, ...damages()]),
    };
  }

  if (store.state().trial !== null) watchTrial();
  return {
    current: showing.current,
    staged: () => staged,
    wanted: () => rehearsed ?? showing.current()?.hash ?? null,
    view,
    verify,
    look,
    install,
    rollBack,
    hearRehearsal: (report) => rehearsal?.hear(report),
    show,
    hearPage,
    close: () => {
      stopped.abort();
      clearTimeout(trial);
    },
  };
}
