import { expect, test } from 'vitest';
import { createForm } from '../../renderer/form/form.ts';
import {
  addBoard,
  addRib,
  addSkin,
  type Board,
  type WallFace,
} from '../../renderer/form/panelling.ts';
import { contradicted, trianglesIn } from './triangles.ts';

/** A wall seen from the south, and what it is painted with. */
const FACE: WallFace = { foot: [0, 0, 0], right: [1, 0, 0] };
const PAINT = { colour: '#ffffff' };

function board(change: Partial<Board>) {
  const form = createForm();
  addBoard(form, FACE, { left: 1, y: 0.2, width: 2, height: 0.5, proud: 0.1, ...change }, PAINT);
  return trianglesIn(form);
}

test('a board has its front and its ends, and shows its top under the eyes, its underside over them', () => {
  const looks = (change: Partial<Board>) =>
    new Set(
      board(change).map(({ faces }) =>
        faces
          .map(Math.round)
          .map((part) => part + 0)
          .join(),
      ),
    );
  expect(looks({})).toEqual(new Set(['0,0,1', '-1,0,0', '1,0,0', '0,1,0']));
  expect(looks({ y: 2 })).toEqual(new Set(['0,0,1', '-1,0,0', '1,0,0', '0,-1,0']));
});

test('a line that lies flush has no edges', () => {
  expect(board({ proud: 0.004 })).toHaveLength(2);
});

test('boards and ribs are seen from the side of the room', () => {
  const form = createForm();
  for (const to of [
    [4, 1],
    [1, 4],
    [-2, 0.5],
  ] as const)
    addRib(form, FACE, [[1, 1], to], { width: 0.1, proud: 0.05 }, PAINT);
  expect(contradicted([...board({}), ...trianglesIn(form)])).toEqual([]);
  expect(trianglesIn(form).some(({ faces }) => faces[2] < -0.1)).toBe(false);
});

test('a wall’s skin covers it up to a sloping top, but for what is open', () => {
  const form = createForm();
  addSkin(
    form,
    FACE,
    {
      columns: [0, 1, 3, 4],
      levels: [0, 1, 2],
      top: (right) => 2 + right / 4,
      isOpen: ([right, up]) => right > 1 && right < 3 && up < 1,
    },
    PAINT,
  );
  const area = trianglesIn(form).reduce((sum, triangle) => sum + triangle.area, 0);
  expect(area).toBeCloseTo(4 * 2.5 - 2, 5);
  expect(contradicted(trianglesIn(form))).toEqual([]);
});
