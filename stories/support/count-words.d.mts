/** The words of a surface. */
export interface WordCount {
  readonly surface: 'panel' | 'step' | 'confirmation' | 'list';
  /** Without those of its messages. */
  readonly words: number;
  readonly messageWords: number;
  /** The longest one. */
  readonly sentence: string;
  readonly language: string;
}

export declare const budgets: Readonly<Record<WordCount['surface'] | 'message' | 'sentence', number>>;
export declare function countWords(): WordCount | null;
export declare function overBudget(count: WordCount): readonly string[];
