import type { ReactNode } from 'react';

/** Pictures from `node scripts/pictures.mjs`. */
const pictures = import.meta.glob<string>('../../docs/pictures/set-ups/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

export interface StepProps {
  /** The set-up and its step, by their names in `scripts/pictures/set-ups.mjs`. */
  readonly picture: string;
  /** On separate lines, so that MDX makes a paragraph of it. */
  readonly children: ReactNode;
}

/** A step of a set-up: its description, and its picture in both themes. */
export function Step({ picture, children }: StepProps) {
  const address = pictures[`../../docs/pictures/set-ups/${picture}.webp`];
  return (
    <figure style={{ margin: '0 0 24px' }}>
      <figcaption>{children}</figcaption>
      {address !== undefined && (
        // The caption describes it.
        <img src={address} alt="" loading="lazy" style={{ inlineSize: '100%', maxInlineSize: 960 }} />
      )}
    </figure>
  );
}
