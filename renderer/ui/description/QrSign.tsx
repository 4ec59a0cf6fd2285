import { type ReactNode, useMemo } from 'react';
import { encode } from 'uqr';
import { QUIET_ZONE, SIGN_MM } from '#core/take-away.ts';

/** A code that carries a text, dark on white in every light: telephones read nothing else. */
export function QrSign(props: { text: string; label: string }): ReactNode {
  const { text, label } = props;
  const { size, path } = useMemo(() => draw(text), [text]);
  const edge = size + 2 * QUIET_ZONE;
  return (
    <svg
      className="qr-sign"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${edge} ${edge}`}
      style={{ width: `calc(${SIGN_MM} * var(--mm))`, height: `calc(${SIGN_MM} * var(--mm))` }}
      shapeRendering="crispEdges"
    >
      <rect width={edge} height={edge} fill="#ffffff" />
      <path d={path} fill="#171b22" />
    </svg>
  );
}

/** The dark modules as one path, row by row. */
function draw(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, border: 0 });
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  return { size, path: path.join('') };
}
