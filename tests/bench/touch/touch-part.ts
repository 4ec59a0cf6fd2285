import type { PartResult } from '../content-part.ts';
import { type Opened, rendererName, type Watched, withBrowser } from '../hall/browser.ts';
import { BUILT_IN } from '../hall/exhibitions.ts';
import { withHosts } from '../hall/host.ts';
import { PRODUCT_PAGE } from '../hall/pages.ts';
import { openHall } from '../hall/visitor.ts';
import { withWorkplace } from '../hall/workplace.ts';
import { say } from '../machine.ts';
import { touchBare } from './bare.ts';
import { brokenTouches, touchSection } from './section.ts';
import { touchAtLeisure, touchInHurry } from './touch-visit.ts';
import { watchTouches } from './watch-touches.ts';

/** A weak kiosk: the processor slowed down so many times. */
const SLOWED = 4;

/** Times the answer to a touch of every kind of control: the hall undrawn, then drawn by what draws here. */
export async function measureTouch(): Promise<PartResult> {
  return withWorkplace(({ config }) =>
    withHosts([{ page: PRODUCT_PAGE, release: BUILT_IN, config }], ([address = '']) =>
      withBrowser(async (watched) => {
        const bare = await touchBare(watched, SLOWED);
        const undrawn = await withSlowed(watched, address, 'all', async (opened) => ({
          look: await touchAtLeisure(opened, () => true),
          ...(await touchInHurry(opened)),
        }));
        const drawn = await withSlowed(watched, address, 'none', (opened) =>
          touchAtLeisure(opened, ({ hall }) => hall),
        );
        const drawnBy = await rendererName(watched);
        return {
          section: touchSection({ browser: watched.name, drawnBy, bare, ...undrawn, drawn }),
          broken: brokenTouches({ bare, ...undrawn }),
        };
      }),
    ),
  );
}

async function withSlowed<T>(
  watched: Watched,
  address: string,
  drops: 'all' | 'none',
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await watched.open(drops);
  try {
    say(`touch: open, ${drops === 'all' ? 'the hall is not drawn' : 'the hall is drawn'}`);
    await opened.page.addInitScript(watchTouches);
    await openHall(opened, address);
    await opened.protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    return await use(opened);
  } finally {
    await opened.close();
  }
}
