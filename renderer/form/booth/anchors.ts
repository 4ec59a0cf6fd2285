import type { BoothKind } from '#core/booth-kind.ts';
import type { Vec } from '../form.ts';

/** A flat place on a booth that looks out of its front: its middle and its size, in metres from the middle of the footprint. Front is −Z. */
export interface Panel {
  readonly at: Vec;
  readonly width: number;
  readonly height: number;
}

/** Where things hang and stand on a booth. */
export interface Anchors {
  readonly title: Panel;
  /** Whether the title is a panel in the zone's colour, or letters in it on what is there. */
  readonly titled: 'panel' | 'letters';
  /** The zone's band: number, word and pattern. */
  readonly band: Panel;
  /** The picture, 3 : 2. */
  readonly poster: Panel;
  /** The foot of the hero object. */
  readonly hero: Vec;
  /** The same picture on the outside of the back wall, where that is flat. */
  readonly outside: boolean;
  /** Whether its side walls are large and flat enough for the exhibit's code. */
  readonly sides: boolean;
}

/** The edge of the box that a hero object fills, in metres. */
export const HERO_SIZE = 0.76;

/** Every kind's anchors. Titles are at most 0.5 m high letters' room: read at 10 m. */
export const ANCHORS: Readonly<Record<BoothKind, Anchors>> = {
  portal: {
    title: { at: [0, 2.58, -1.312], width: 3.1, height: 0.46 },
    titled: 'panel',
    band: { at: [0, 2.24, -1.312], width: 2.76, height: 0.16 },
    poster: { at: [-0.45, 1.42, 1.15], width: 2.1, height: 1.4 },
    hero: [1.02, 1.0, 0.1],
    outside: true,
    sides: true,
  },
  wall: {
    title: { at: [0.4, 2.6, 0.732], width: 2.66, height: 0.46 },
    titled: 'panel',
    band: { at: [0.4, 2.24, 0.792], width: 2.66, height: 0.16 },
    poster: { at: [0.4, 1.3, 0.962], width: 2.4, height: 1.6 },
    hero: [-1.22, 0.98, -0.4],
    outside: true,
    sides: false,
  },
  island: {
    title: { at: [0, 2.56, 0.282], width: 2.9, height: 0.46 },
    titled: 'letters',
    band: { at: [0, 2.2, 0.282], width: 2.9, height: 0.16 },
    poster: { at: [0, 1.36, 0.282], width: 1.74, height: 1.16 },
    hero: [0, 0.66, -0.62],
    outside: false,
    sides: false,
  },
  rotunda: {
    title: { at: [0, 2.6, -1.252], width: 2.7, height: 0.44 },
    titled: 'panel',
    band: { at: [0, 2.28, -1.252], width: 2.7, height: 0.15 },
    poster: { at: [0, 1.52, 1.132], width: 1.86, height: 1.24 },
    hero: [0, 0.72, -0.35],
    outside: false,
    sides: false,
  },
  theatre: {
    title: { at: [0, 2.58, -1.312], width: 3.2, height: 0.46 },
    titled: 'letters',
    band: { at: [0, 2.24, -1.312], width: 3.2, height: 0.16 },
    poster: { at: [0, 1.3, 1.06], width: 2.34, height: 1.56 },
    hero: [-1.16, 0.96, -0.72],
    outside: true,
    sides: true,
  },
  pavilion: {
    title: { at: [0, 2.44, -1.262], width: 2.9, height: 0.42 },
    titled: 'panel',
    band: { at: [0, 2.13, -1.262], width: 2.9, height: 0.15 },
    poster: { at: [0.42, 1.3, 1.142], width: 2.1, height: 1.4 },
    hero: [-1.05, 1.0, 0.15],
    outside: false,
    sides: false,
  },
};
