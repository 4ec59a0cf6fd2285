/** What is known about the time when a release is looked at. All in seconds since 1970. */
export interface ClockReading {
  /** The latest time this kiosk has had reason to believe; 0 where it has none. */
  readonly lastTrusted: number;
  /** When this Zhanting was built: it cannot be earlier than that. */
  readonly buildTime: number;
  /** What the machine's clock says, be it right or wrong. */
  readonly now: number;
}

/** The time that counts for expiry, which never goes back. */
export interface TrustedTime {
  /** Seconds since 1970. */
  readonly time: number;
  /** Whether the machine's clock may be right. Where not, staff are asked to set the date, and `time` stands still. */
  readonly believed: boolean;
}

/** When something was signed by its signer's clock, and until when it is good: seconds since 1970. */
export interface Validity {
  readonly signedAt: number;
  readonly expiresAt: number;
}

const DAY = 86_400;

/** How far, in seconds, a clock may lie behind what is known and still be believed: time zones set wrongly, a slow battery. */
const CLOCK_SLACK = DAY;

/** How far ahead of this kiosk's a signer's clock may be, in seconds. */
const SIGNER_SLACK = 2 * DAY;

/** How long before its end a release asks to be renewed, in days: two visits of whoever carries the stick. */
const RENEWAL_DAYS = 60;

/** The time to judge expiry by: the machine's clock, unless it is behind what is known already. */
export function judgeClock({ lastTrusted, buildTime, now }: ClockReading): TrustedTime {
  const known = Math.max(lastTrusted, buildTime);
  const believed = now >= known - CLOCK_SLACK;
  return { time: believed ? Math.max(known, now) : known, believed };
}

/**
 * Whether the time of a signature cannot be true: after its own end, or days ahead of a clock that is believed. Taken as it
 * stands it would push trusted time ahead, and make everything else look expired.
 */
export function isSignedInTheFuture(
  { signedAt, expiresAt }: Validity,
  clock: TrustedTime,
): boolean {
  return signedAt > expiresAt || (clock.believed && signedAt > clock.time + SIGNER_SLACK);
}

/**
 * Trusted time after signatures were accepted, to be kept for the next time. It may only be kept then: what was accepted
 * has not expired, which bounds how far ahead a wrong clock can carry it.
 */
export function timeAfter(clock: TrustedTime, signedAt: readonly number[]): number {
  return Math.max(clock.time, ...signedAt);
}

/** How many whole days are left to install something; 0 on its last day, negative once it has expired. */
export function daysLeft(expiresAt: number, clock: TrustedTime): number {
  // At the very second of its end it has expired already.
  return Math.ceil((expiresAt - clock.time) / DAY) - 1;
}

/** Whether a release should be renewed soon: it has expired, or will within `RENEWAL_DAYS`. */
export function wantsRenewal(expiresAt: number, clock: TrustedTime): boolean {
  return daysLeft(expiresAt, clock) < RENEWAL_DAYS;
}
