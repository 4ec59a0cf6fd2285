import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace, Texture } from 'three';
import type { World } from '#core/world.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { ANCHORS } from '../../form/booth/anchors.ts';
import { panelMatrix } from '../booth/place.ts';
import { fetchPicture } from '../poster/fetch-picture.ts';
import { useDisposal } from '../use-disposal.ts';

/** Wide enough for a booth that fills the glass, in pixels. */
const SHARP = 1024;

/** The picture of the booth before which the visitor stands, sharp; hangs just before the other one. */
export function NearPoster(props: { world: World; booth: ExhibitId | null }): ReactNode {
  const { world, booth } = props;
  const invalidate = useThree((state) => state.invalidate);
  const mesh = useMemo(() => {
    const blank = new Mesh(new PlaneGeometry(1, 1), new MeshBasicMaterial({ toneMapped: false }));
    blank.visible = false;
    blank.matrixAutoUpdate = false;
    return blank;
  }, []);
  useDisposal(mesh);
  useEffect(() => {
    const place = booth === null ? undefined : world.booths.get(booth);
    if (!place) return undefined;
    const leave = new AbortController();
    void fetchPicture(world, place.id, SHARP, leave.signal).then((picture) => {
      if (!picture || leave.signal.aborted) return;
      mesh.material.map = sharpTexture(picture);
      mesh.material.needsUpdate = true;
      mesh.matrix.copy(
        panelMatrix(place.pose, ANCHORS[world.kinds.get(place.id) ?? 'portal'].poster, 0.01),
      );
      mesh.matrixWorldNeedsUpdate = true;
      mesh.visible = true;
      invalidate();
    });
    return () => {
      leave.abort();
      mesh.visible = false;
      mesh.material.map?.dispose();
      mesh.material.map = null;
    };
  }, [world, booth, mesh, invalidate]);
  return <primitive object={mesh} />;
}

function sharpTexture(picture: ImageBitmap): Texture {
  const texture = new Texture(picture);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  // An ImageBitmap cannot be flipped on upload: the plane's picture is turned instead.
  texture.flipY = false;
  texture.repeat.set(1, -1);
  texture.offset.set(0, 1);
  texture.needsUpdate = true;
  return texture;
}
