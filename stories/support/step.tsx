import type { ReactNode } from 'react';

/** Those that were taken: `node scripts/pictures.mjs`. */
const pictures = import.meta.glob<string>('../../docs/pictures/set-ups/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

export interface StepProps {
  /** The set-up and its step, as `scripts/pictures/set-ups.mjs` names them. */
  readonly picture: string;
  /** On lines of their own: only then MDX makes a paragraph of them. */
  readonly children: ReactNode;
}

/** A step of a set-up: what happens in it, and how it looks in both themes. */
export function Step({ picture, children }: StepProps) {
  const address = pictures[`../../docs/pictures/set-ups/${picture}.webp`];
  return (
    <figure style={{ margin: '0 0 24px' }}>
      <figcaption>{children}</figcaption>
      {address !== undefined && (
        // What it shows is what the caption says.
        <img src={address} alt="" loading="lazy" style={{ inlineSize: '100%', maxInlineSize: 960 }} />
      )}
    </figure>
  );
}
