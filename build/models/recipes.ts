import type { Recipe } from './kit.ts';
import { recipe as accelChip } from './recipes/accel-chip.ts';
import { recipe as aerialImaging } from './recipes/aerial-imaging.ts';
import { recipe as aiThemeDay } from './recipes/ai-theme-day.ts';
import { recipe as beinao2 } from './recipes/beinao-2.ts';
import { recipe as bondedZone } from './recipes/bonded-zone.ts';
import { recipe as crossStraitCenter } from './recipes/cross-strait-center.ts';
import { recipe as deepTimeDigitalEarth } from './recipes/deep-time-digital-earth.ts';
import { recipe as einsteinProbe } from './recipes/einstein-probe.ts';
import { recipe as flexibleSatellite } from './recipes/flexible-satellite.ts';
import { recipe as forumFirsts } from './recipes/forum-firsts.ts';
import { recipe as forumNumbers } from './recipes/forum-numbers.ts';
import { recipe as gasTurbine } from './recipes/gas-turbine.ts';
import { recipe as huanhuan } from './recipes/huanhuan.ts';
import { recipe as humanoidRobot } from './recipes/humanoid-robot.ts';
import { recipe as innovationCenter } from './recipes/innovation-center.ts';
import { recipe as metaverseLive } from './recipes/metaverse-live.ts';
import { recipe as nineteenAchievements } from './recipes/nineteen-achievements.ts';
import { recipe as permanentExhibition } from './recipes/permanent-exhibition.ts';
import { recipe as quantumCloud } from './recipes/quantum-cloud.ts';
import { recipe as seamlessAccess } from './recipes/seamless-access.ts';
import { recipe as showcaseCenter } from './recipes/showcase-center.ts';
import { recipe as taichiChip } from './recipes/taichi-chip.ts';
import { recipe as tbnCrystal } from './recipes/tbn-crystal.ts';
import { recipe as technologyFocus2023 } from './recipes/technology-focus-2023.ts';
import { recipe as tenOpening } from './recipes/ten-opening.ts';
import { recipe as tongtong } from './recipes/tongtong.ts';
import { recipe as vidu } from './recipes/vidu.ts';
import { recipe as xiangshan } from './recipes/xiangshan.ts';
import { recipe as zgcParkPlan } from './recipes/zgc-park-plan.ts';

/** Every recipe, one for each exhibit; each line here is a file in recipes/. */
const RECIPES: readonly Recipe[] = [
  nineteenAchievements,
  deepTimeDigitalEarth,
  technologyFocus2023,
  bondedZone,
  crossStraitCenter,
  aiThemeDay,
  taichiChip,
  tongtong,
  vidu,
  beinao2,
  einsteinProbe,
  tenOpening,
  accelChip,
  quantumCloud,
  gasTurbine,
  xiangshan,
  tbnCrystal,
  zgcParkPlan,
  seamlessAccess,
  humanoidRobot,
  aerialImaging,
  huanhuan,
  metaverseLive,
  forumNumbers,
  forumFirsts,
  permanentExhibition,
  flexibleSatellite,
  innovationCenter,
  showcaseCenter,
];

/** The recipe of an exhibit by its id. */
export const recipes: ReadonlyMap<string, Recipe> = new Map(
  RECIPES.map((recipe) => [recipe.id, recipe]),
);
