export type Surface = 'panel' | 'step' | 'confirmation' | 'list';

/** The most words that a surface may show, and the longest sentence anywhere. */
export const budgets: Readonly<Record<Surface | 'sentence', number>>;

/** Counts the visible words of the surface that is open in this page. `null`: there is none of the kit's. */
export function countWords(): {
  readonly surface: Surface;
  readonly words: number;
  /** The longest sentence. */
  readonly sentence: string;
  /** `lang` of the surface. */
  readonly language: string;
} | null;
