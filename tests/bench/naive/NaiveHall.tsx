import type { ReactNode } from 'react';
import { SIZES } from '#core/lanes.ts';
import type { World } from '#core/world.ts';
import { NaiveBooth } from './NaiveBooth.tsx';
import type { Pictures } from './pictures.ts';

/** Floor, light and a component for each booth of the plan. */
export function NaiveHall(props: { world: World; pictures: Pictures }): ReactNode {
  const { plan, exhibits, zones } = props.world;
  const { minX, maxX, minZ, maxZ } = plan.bounds;
  return (
    <>
      <color attach="background" args={['#e8e4dc']} />
      <hemisphereLight args={['#ffffff', '#b0a898', 2]} />
      <directionalLight position={[7, 14, -9]} />
      <mesh position={[(minX + maxX) / 2, 0, (minZ + maxZ) / 2]} rotation={[-Math.PI / 2, 0, 0]}>
        <planeGeometry args={[maxX - minX, maxZ - minZ]} />
        <meshStandardMaterial color="#cfc9bd" />
      </mesh>
      <mesh position={[(minX + maxX) / 2, SIZES.hallHeight, (minZ + maxZ) / 2]}>
        <boxGeometry args={[maxX - minX, 0.1, maxZ - minZ]} />
        <meshStandardMaterial color="#f4f1ea" />
      </mesh>
      {plan.booths.map((booth) => (
        <NaiveBooth
          key={booth.id}
          booth={booth}
          title={exhibits.get(booth.id)?.title['zh-Hans'] ?? ''}
          colour={zones.get(booth.zone)?.colour ?? '#888'}
          picture={props.pictures.get(booth.id)}
        />
      ))}
    </>
  );
}
