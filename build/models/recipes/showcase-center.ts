import { BoxGeometry, PlaneGeometry } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { cloverOutline } from '../parts/clover.ts';
import { tint } from '../parts/tint.ts';
import { addTree } from '../parts/tree.ts';
import { plate } from '../shapes.ts';

const FLAT = [-Math.PI / 2, 0, 0] as const;
const GROUND = 0.04;

/** The road between the two venues: its middle line in z, in metres. */
const ROAD = -0.09;

const TREES = [
  [-0.25, 0.25, 0.075],
  [-0.17, 0.26, 0.06],
  [-0.08, 0.25, 0.075],
  [0.09, 0.25, 0.075],
  [0.18, 0.26, 0.06],
  [0.26, 0.24, 0.08],
  [-0.265, 0.16, 0.065],
  [-0.27, 0.06, 0.075],
  [0.27, 0.15, 0.07],
  [0.085, -0.005, 0.06],
  [-0.26, -0.17, 0.07],
  [-0.23, -0.25, 0.06],
  [0.25, -0.25, 0.07],
] as const;

/** A wooden site model: two halls among the park's trees, the road, the leaf-shaped venue across it. */
export const recipe: Recipe = {
  id: 'showcase-center',
  build: (zone) => {
    const model = createSculpture();
    const board = new BoxGeometry(0.6, GROUND, 0.6);
    model.add(board, { colour: MUSEUM.wood }, { at: [0, GROUND / 2, 0] });
    const lawn = new PlaneGeometry(0.57, 0.29);
    model.add(lawn, { colour: '#a9c089' }, { at: [0, GROUND + 0.002, 0.13], turn: FLAT });
    addRoad(model);
    addExhibitionHall(model, zone);
    addConferenceHall(model, zone);
    addLeaf(model);
    TREES.forEach(([x, z, height], index) => {
      addTree(model, [x, GROUND, z], height, index % 3 === 0 ? '#5f8a55' : '#7da067');
    });
    return model;
  },
};

function addRoad(model: Sculpture): void {
  const grey = { colour: '#857d74' };
  model.add(new BoxGeometry(0.6, 0.006, 0.07), grey, { at: [0, GROUND + 0.001, ROAD] });
  for (let dash = -4; dash <= 4; dash++) {
    const at = [dash * 0.064, GROUND + 0.004, ROAD] as const;
    model.add(new BoxGeometry(0.034, 0.002, 0.006), { colour: MUSEUM.paper }, { at });
  }
}

/** The long hall: glass between columns, a green roof. */
function addExhibitionHall(model: Sculpture, zone: string): void {
  const [x, z] = [-0.085, 0.115];
  const put = (width: number, height: number, depth: number, y: number, colour: string): unknown =>
    model.add(roundedBox(width, height, depth, 0.004), { colour }, { at: [x, GROUND + y, z] });
  put(0.33, 0.02, 0.19, 0.01, MUSEUM.stone);
  put(0.27, 0.12, 0.13, 0.075, zone);
  put(0.32, 0.026, 0.18, 0.145, MUSEUM.paper);
  const roof = { colour: '#8db56f' };
  model.add(new BoxGeometry(0.28, 0.008, 0.14), roof, { at: [x, GROUND + 0.158, z] });
  const light = { colour: '#a8c8dc', material: 'glass' } as const;
  model.add(roundedBox(0.2, 0.03, 0.05, 0.01), light, { at: [x, GROUND + 0.168, z] });
  const column = new BoxGeometry(0.012, 0.116, 0.012);
  for (let step = 0; step < 7; step++) {
    for (const side of [-1, 1]) {
      const at = [x - 0.144 + step * 0.048, GROUND + 0.075, z + side * 0.078] as const;
      model.add(column, { colour: MUSEUM.paper }, { at });
    }
  }
  for (const side of [-1, 1]) {
    for (const step of [-1, 0, 1]) {
      const at = [x + side * 0.146, GROUND + 0.075, z + step * 0.042] as const;
      model.add(column, { colour: MUSEUM.paper }, { at });
    }
  }
}

/** The smaller hall for meetings: red walls, tall windows, a lit foyer. */
function addConferenceHall(model: Sculpture, zone: string): void {
  const [x, z] = [0.175, 0.14];
  const put = (width: number, height: number, depth: number, y: number, colour: string): unknown =>
    model.add(roundedBox(width, height, depth, 0.004), { colour }, { at: [x, GROUND + y, z] });
  put(0.15, 0.016, 0.16, 0.008, MUSEUM.stone);
  put(0.125, 0.09, 0.135, 0.055, '#b4432f');
  put(0.14, 0.016, 0.15, 0.105, MUSEUM.paper);
  put(0.1, 0.012, 0.11, 0.116, MUSEUM.gold);
  model.add(
    roundedBox(0.06, 0.075, 0.05, 0.004),
    { colour: MUSEUM.paper },
    { at: [x - 0.075, GROUND + 0.045, z - 0.02] },
  );
  model.add(
    new BoxGeometry(0.062, 0.03, 0.03),
    { colour: tint(zone, 0.2) },
    { at: [x - 0.076, GROUND + 0.035, z - 0.02] },
  );
  for (const step of [-1.5, -0.5, 0.5, 1.5]) {
    const pane = { colour: MUSEUM.glow, material: 'glow' } as const;
    const front = [x + step * 0.029, GROUND + 0.055, z] as const;
    model.add(new BoxGeometry(0.014, 0.052, 0.139), pane, { at: front });
    const flank = [x, GROUND + 0.055, z + step * 0.031] as const;
    if (step > 0) model.add(new BoxGeometry(0.129, 0.052, 0.014), pane, { at: flank });
  }
}

/** The venue across the road, with its green roof in the shape of a leaf. */
function addLeaf(model: Sculpture): void {
  const storey = (radius: number, height: number, y: number, colour: string): unknown =>
    model.add(
      plate(cloverOutline(radius, 18), height, 0),
      { colour },
      { at: [0.06, GROUND + y, -0.205], turn: FLAT, scale: [1.45, 0.78, 1] },
    );
  storey(0.085, 0.03, 0.015, '#cfe0e6');
  storey(0.096, 0.014, 0.036, MUSEUM.metal);
  storey(0.088, 0.012, 0.047, '#6f9c50');
  storey(0.06, 0.01, 0.056, '#8db56f');
  storey(0.032, 0.008, 0.064, '#aacf80');
}
