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
import { type Answers, touchAtLeisure, touchInHurry } from './touch-visit.ts';
import { leaveUndrawn } from './undrawn.ts';
import { watchTouches } from './watch-touches.ts';

/** A weak kiosk: the processor slowed down so many times. */
const SLOWED = 4;

/** What a graphics card is not: before a hall that it draws, a slowed page answers after seconds, which says nothing. */
const A_PROCESSOR = /SwiftShader|llvmpipe/;

/** Times the answer to a touch of every kind of control: the hall undrawn, then drawn by what draws here. */
export async function measureTouch(): Promise<PartResult> {
  return withWorkplace(({ config }) =>
    withHosts([{ page: PRODUCT_PAGE, release: BUILT_IN, config }], async ([address = '']) => {
      const judged = await withBrowser(async (watched) => {
        const bare = await touchBare(watched, SLOWED);
        return withSlowed(watched, address, 'all', async (opened) => ({
          bare,
          look: await touchAtLeisure(opened, () => true),
          ...(await touchInHurry(opened)),
        }));
      }, 'page');
      const seen = await withBrowser(async (watched) => {
        const drawnBy = await rendererName(watched);
        const drawn = A_PROCESSOR.test(drawnBy) ? null : await touchDrawn(watched, address);
        return { browser: watched.name, drawnBy, drawn };
      });
      return { section: touchSection({ ...judged, ...seen }), broken: brokenTouches(judged) };
    }),
  );
}

function touchDrawn(watched: Watched, address: string): Promise<Answers> {
  return withSlowed(watched, address, 'none', (opened) =>
    touchAtLeisure(opened, ({ hall }) => hall),
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
    if (drops === 'all') await opened.page.addInitScript(leaveUndrawn);
    await openHall(opened, address);
    await opened.protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    return await use(opened);
  } finally {
    await opened.close();
  }
}
