import type { KioskEvent } from '../../electron/contract.ts';
import type { KioskApi } from './kiosk-api.ts';

/** Hears the machine. Nearly always it names the release on show: what follows any other comes, as `follow`, with the first of them. */
export function hearMachine(
  api: Pick<KioskApi, 'onEvent'>,
  shown: string | null,
  follow: (shown: string | null) => Promise<(event: KioskEvent) => void>,
): void {
  let current = shown;
  let following: ReturnType<typeof follow> | null = null;
  const hear = async (event: KioskEvent): Promise<void> => {
    const { kind, contentHash } = event;
    if (kind !== 'rehearse') current ??= contentHash;
    const isUsual = kind !== 'rehearse' && (contentHash ?? current) === current;
    if (isUsual && !following) return;
    following ??= follow(current);
    try {
      (await following)(event);
    } catch {
      // Falls back: the machine says it again, and then it is tried again.
      following = null;
    }
  };
  // Never rejects: what fails is tried again.
  api.onEvent((event) => void hear(event));
}
