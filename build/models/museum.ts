/** The materials that a model can be of; each becomes one glTF material of that name. Colours lie on the vertices. */
export type Material = 'matte' | 'metal' | 'glow' | 'glass';

/** What a part is painted with: `#rrggbb`, matte unless said. */
export interface Paint {
  readonly colour: string;
  readonly material?: Material;
}

/** The paints of the house, so that twenty-nine models look like one collection. */
export const MUSEUM = {
  plaster: '#f3ecdf',
  stone: '#d8cfbf',
  sand: '#e3cfa4',
  wood: '#c9a678',
  woodDark: '#9c7a50',
  metal: '#c9ccd0',
  metalDark: '#6f767d',
  gold: '#d9a441',
  copper: '#c27b4e',
  ink: '#221c15',
  slate: '#3d4450',
  paper: '#fbf6ec',
  red: '#a8321c',
  coral: '#e2725b',
  glass: '#cfe3ea',
  water: '#5f9fb8',
  sky: '#a9cfe0',
  leaf: '#6f8f5a',
  leafDark: '#4a6b47',
  skin: '#f0c8a4',
  glow: '#ffe6b0',
  lamp: '#ffce6b',
  glowCool: '#bfe6ff',
} as const;
