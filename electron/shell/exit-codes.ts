/**
 * Exit codes of the shell. Whoever supervises it (systemd, Shell Launcher) is configured by these numbers, so they
 * never change their meaning. The shell never restarts itself: a restart from inside does not survive an AppImage's
 * mount, a systemd control group or Shell Launcher.
 */
export const EXIT_CODE = {
  /** Somebody asked it to end: a signal, the nightly restart, a second start beside a running kiosk. */
  asked: 0,
  /** The self-test found something wrong. */
  selfTestFailed: 1,
  /** Wrong arguments, or a debugging switch on a packaged kiosk. */
  usage: 64,
  /** An error in the shell itself that nobody expected. */
  bug: 69,
  /** The page crashed, or could not be loaded, again and again. */
  renderer: 70,
  /** The graphics process crashed again and again; the next start draws in software. */
  gpu: 71,
  /** The page stopped answering again and again. */
  hang: 72,
  /** There is nothing to show: the built page is not where it should be. */
  content: 73,
  /** Even software drawing crashes: only a restart of the machine may help. */
  reboot: 75,
} as const;

/** One of the numbers of `EXIT_CODE`. */
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
