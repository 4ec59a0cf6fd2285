import type { ReactNode } from 'react';

/** The house's mark: the leaf of its roof, with the veins that carry it. Drawn in the colour of the words around it. */
export function Logo(): ReactNode {
  return (
    <svg className="logo-mark" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M24 3C37 11 43 22 40 36 30 45 18 45 8 36 5 22 11 11 24 3Z" fill="currentColor" />
      <path
        d="M24 8V45M24 20 12 27M24 20 36 27M24 29 11 35M24 29 37 35M24 13 16 18M24 13 32 18"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
