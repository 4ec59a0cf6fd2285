import { type ReactNode, useEffect, useMemo } from 'react';
import { Group, type Material, Mesh } from 'three';
import { geometryOf } from '../../form/baked-form.ts';
import type { HallForms } from '../../form/hall/hall-forms.ts';

/** The building as it is drawn: `overhead` comes off when the hall is seen from above. */
export interface BuildingParts {
  readonly group: Group;
  readonly overhead: Group;
  readonly dispose: () => void;
}

/** The building: what stands, what hangs over it, what lies around it, and, where it is polished so, its image in the floor. */
export function Building(props: {
  forms: HallForms;
  material: Material;
  mirror: boolean;
  overhead: (group: Group | null) => void;
}): ReactNode {
  const { forms, material, mirror, overhead } = props;
  const parts = useMemo(() => raise(forms, material, mirror), [forms, material, mirror]);
  useEffect(() => {
    overhead(parts.overhead);
    return () => {
      overhead(null);
      parts.dispose();
    };
  }, [parts, overhead]);
  return <primitive object={parts.group} />;
}

function raise(forms: HallForms, material: Material, mirror: boolean): BuildingParts {
  const standing = geometryOf(forms.standing);
  const roof = geometryOf(forms.overhead);
  const outside = geometryOf(forms.outside);
  const group = new Group();
  const overhead = new Group();
  group.add(new Mesh(standing, material), new Mesh(outside, material), overhead);
  overhead.add(new Mesh(roof, material));
  if (mirror) {
    group.add(imageOf(new Mesh(standing, material)));
    overhead.add(imageOf(new Mesh(roof, material)));
  }
  return {
    group,
    overhead,
    dispose: () => {
      for (const geometry of [standing, roof, outside]) geometry.dispose();
    },
  };
}

/** The same upside down, under the floor. */
function imageOf(mesh: Mesh): Mesh {
  mesh.scale.y = -1;
  return mesh;
}
