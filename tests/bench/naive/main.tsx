import { Canvas } from '@react-three/fiber';
import { createRoot } from 'react-dom/client';
import { buildWorld } from '#core/world.ts';
import { parseExhibition } from '#schema/parse.ts';
import { Drive } from './Drive.tsx';
import { NaiveHall } from './NaiveHall.tsx';
import { loadPictures } from './pictures.ts';

/** Shows the exhibition on show as a hall is written at first: a component for everything. The measure for ours. */
async function openNaiveHall(): Promise<void> {
  const json: unknown = await fetch('/content/exhibition.json').then((answer) => answer.json());
  const parsed = parseExhibition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const world = buildWorld(parsed.value);
  const pictures = await loadPictures(world.exhibition);
  const place = document.createElement('div');
  place.style.cssText = 'position:fixed;inset:0';
  document.body.append(place);
  createRoot(place).render(
    <Canvas dpr={1} camera={{ near: 0.1, far: 400, fov: 50 }}>
      <NaiveHall world={world} pictures={pictures} />
      <Drive world={world} />
    </Canvas>,
  );
}

void openNaiveHall();
