import type { World } from '../world.ts';
import type { Comfort, ComfortPart } from './comfort.ts';
import type { Face, Remark } from './opinion.ts';
import { keepPage } from './reading.ts';
import type { Sheet, Visit } from './state.ts';
import { chooseWay } from './walk.ts';

/** Lays a sheet over the way shown; who walks walks on. */
export function openSheet(state: Visit, sheet: Sheet): Visit {
  return { ...state, sheet };
}

/** Back: closes what lies on top, the sheet before the description. */
export function closeTop(state: Visit): Visit {
  if (state.sheet !== null) return { ...state, sheet: null };
  return { ...state, open: null };
}

/** Grants or takes back a wish; who asks for the list, or no longer does, is shown the list or the hall. */
export function changeComfort(state: Visit, part: ComfortPart, on: boolean, world: World): Visit {
  if (state.comfort[part] === on) return state;
  const comfort: Comfort = { ...state.comfort, [part]: on };
  const changed = keepPage(state, { ...state, comfort }, world);
  return part === 'list' ? chooseWay(changed, on ? 'list' : 'hall') : changed;
}

/** A film or a recording of the open description began or ended; the silence that counts begins when it ends. */
export function setPlaying(state: Visit, playing: boolean): Visit {
  return state.open === null || state.playing === playing ? state : { ...state, playing };
}

/** A face says it once; another one instead counts instead. */
export function giveFace(state: Visit, face: Face): Visit {
  return state.opinion.face === face ? state : { ...state, opinion: { ...state.opinion, face } };
}

/** A word, said once. */
export function giveRemark(state: Visit, remark: Remark): Visit {
  const { opinion } = state;
  if (opinion.remarks.includes(remark)) return state;
  return { ...state, opinion: { ...opinion, remarks: [...opinion.remarks, remark] } };
}
