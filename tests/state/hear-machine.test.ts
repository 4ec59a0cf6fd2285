import { expect, test } from 'vitest';
import type { KioskEvent } from '../../electron/contract.ts';
import { hearMachine } from '../../renderer/state/hear-machine.ts';

const hello = (contentHash: string | null): KioskEvent => ({ kind: 'hello', contentHash });
const REHEARSE: KioskEvent = { kind: 'rehearse', contentHash: 'staged' };

/** A page that hears these events; `fails` times what follows cannot be had. */
async function heardOf(shown: string | null, events: readonly KioskEvent[], fails = 0) {
  const heard: KioskEvent[] = [];
  const asked: (string | null)[] = [];
  let say: (event: KioskEvent) => void = () => undefined;
  const onEvent = (listener: (event: KioskEvent) => void) => {
    say = listener;
    return () => undefined;
  };
  hearMachine({ onEvent }, shown, async (current) => {
    asked.push(current);
    if (asked.length <= fails) throw new Error('gone');
    return (event) => heard.push(event);
  });
  for (const event of events) {
    say(event);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return { heard, asked };
}

test('while the machine names the release on show, nothing is brought', async () => {
  const usual = [hello('old'), hello(null), hello('old')];
  expect(await heardOf('old', usual)).toEqual({ heard: [], asked: [] });
  expect(await heardOf(null, usual)).toEqual({ heard: [], asked: [] });
});

test('from the first other release on everything is heard', async () => {
  const events = [hello('old'), hello('new'), hello('old'), REHEARSE];
  expect(await heardOf('old', events)).toEqual({ heard: events.slice(1), asked: ['old'] });
  expect(await heardOf(null, events)).toEqual({ heard: events.slice(1), asked: ['old'] });
});

test('a rehearsal is heard of, whatever is on show', async () => {
  expect(await heardOf('staged', [REHEARSE])).toEqual({ heard: [REHEARSE], asked: ['staged'] });
  expect(await heardOf(null, [REHEARSE])).toEqual({ heard: [REHEARSE], asked: [null] });
});

test('what cannot be had is tried again when the machine says more', async () => {
  const { heard, asked } = await heardOf('old', [hello('new'), hello('new')], 1);
  expect(asked).toEqual(['old', 'old']);
  expect(heard).toEqual([hello('new')]);
});
