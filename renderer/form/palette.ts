/** The hall's materials as colours, sRGB: warm plaster, pale wood, brushed metal, daylight. */
export const PALETTE = {
  plaster: '#f3ecdf',
  plasterShade: '#e4d9c6',
  joint: '#b7a98f',
  ceiling: '#faf6ee',
  wood: '#c9a678',
  woodPale: '#dcc4a0',
  woodDark: '#9c7a50',
  metal: '#b8b2a8',
  ink: '#221c15',
  paper: '#fbf6ec',
  red: '#a8321c',
  light: '#fff6e2',
  leaf: '#6f8f5a',
  leafDark: '#4f6f45',
  fog: '#f1e9db',
} as const;
