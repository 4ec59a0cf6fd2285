import { type Ledger, noteArrival, nothingAlive } from './ledger.ts';
import type { Alive } from './report.ts';

/** The kind of context the hall draws with. */
export type Gl = WebGL2RenderingContext;

/** What is known of one context. */
export interface Account {
  readonly alive: Alive;
  /** Goes up with every loss: what was made before it is gone. */
  life: number;
  lost: boolean;
  /** Frames since the context was made or came back. */
  draws: number;
  /** Whether draw calls go onto the glass, not into a texture. */
  onGlass: boolean;
  textureUnit: number;
  /** What is bound now, by its target; textures by unit and target. */
  readonly bound: Map<number | string, object | null>;
}

const accounts = new WeakMap<Gl, Account>();
const ofCanvas = new WeakMap<HTMLCanvasElement, Account>();

/** The account of a context. A lost context takes everything it holds with it. */
export function accountOf(ledger: Ledger, gl: Gl): Account {
  const known = accounts.get(gl);
  if (known) return known;
  const account: Account = {
    alive: nothingAlive(),
    life: 0,
    lost: false,
    draws: 0,
    onGlass: true,
    textureUnit: 0,
    bound: new Map(),
  };
  accounts.set(gl, account);
  const { canvas } = gl;
  if (canvas instanceof HTMLCanvasElement) ofCanvas.set(canvas, account);
  canvas.addEventListener('webglcontextlost', () => lose(ledger, account));
  canvas.addEventListener('webglcontextrestored', () => {
    account.lost = false;
  });
  return account;
}

function lose(ledger: Ledger, account: Account): void {
  account.life += 1;
  account.lost = true;
  account.draws = 0;
  account.onGlass = true;
  account.bound.clear();
  for (const key of Object.keys(account.alive) as (keyof Alive)[]) {
    ledger.alive[key] -= account.alive[key];
    account.alive[key] = 0;
  }
}

/** Adds to what is alive, in a context and altogether. */
export function addAlive(ledger: Ledger, account: Account, key: keyof Alive, amount: number): void {
  if (amount === 0) return;
  noteArrival(ledger);
  account.alive[key] += amount;
  ledger.alive[key] += amount;
  if (key === 'textureBytes')
    ledger.mostTextureBytes = Math.max(ledger.mostTextureBytes, ledger.alive.textureBytes);
}

/** Whether the hall's canvas says which booths it shows and has drawn since its context lives. */
export function isStanding(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-booths*=" "]');
  const account = canvas ? ofCanvas.get(canvas) : undefined;
  return account !== undefined && !account.lost && account.draws > 0;
}

/** Whether a context draws where people see it: trials on a canvas of their own are no frame of the hall. */
export function isSeen(gl: Gl): boolean {
  return gl.canvas instanceof HTMLCanvasElement && gl.canvas.isConnected;
}
