import {
  Award,
  Brain,
  Building2,
  ChartColumn,
  Cpu,
  HeartPulse,
  Layers,
  Leaf,
  type LucideIcon,
  Megaphone,
  Rocket,
  ScanFace,
  Telescope,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Icon } from '#schema/exhibition.ts';

const DRAWN: Readonly<Record<Icon, LucideIcon>> = {
  layers: Layers,
  megaphone: Megaphone,
  brain: Brain,
  telescope: Telescope,
  award: Award,
  'scan-face': ScanFace,
  chart: ChartColumn,
  building: Building2,
  leaf: Leaf,
  cpu: Cpu,
  rocket: Rocket,
  heart: HeartPulse,
};

/** A zone's pictogram; a word always stands beside it, so it says nothing to a listener. */
export function ZoneIcon(props: { icon: Icon }): ReactNode {
  const Drawn = DRAWN[props.icon];
  return <Drawn aria-hidden="true" />;
}
