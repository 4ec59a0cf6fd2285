import type { Metric } from '../budgets.ts';
import { say } from '../machine.ts';
import type { Watched } from './browser.ts';
import { killGpu } from './gpu-kills.ts';
import { loseContexts } from './lost-contexts.ts';
import { openHall } from './visitor.ts';

/** How often the context is lost, usually and with `--long`; how often the process that draws is killed. */
const LOSSES = { usual: 20, long: 50 } as const;
const KILLS = 4;

/** What the hall at an address comes to when its context is lost again and again, and when its drawing process is killed. */
export async function measureMishaps(
  watched: Watched,
  address: string,
  long: boolean,
): Promise<Partial<Record<Metric, number>>> {
  const times = long ? LOSSES.long : LOSSES.usual;
  const opened = await watched.open('all');
  try {
    say(`lose and restore the context ${times} times`);
    await openHall(opened, address);
    const { objects, heapGrowth } = await loseContexts(opened, times);
    say(`kill the GPU process ${KILLS} times`);
    const seconds = await killGpu(watched, opened, KILLS);
    say(`stands again after ${seconds.map((s) => s.toFixed(1)).join(', ')} s`);
    return { leftObjects: objects, heapGrowth, revival: Math.max(...seconds) };
  } finally {
    await opened.close();
  }
}
