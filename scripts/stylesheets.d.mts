import type { Plugin } from 'postcss';

/** PostCSS plugin: takes the kit's rules out of their cascade layers. */
export function unlayered(): Plugin;
/** Repeats the last class of a selector outside of parentheses, so that it's there `times` times. */
export function withRepeatedClass(selector: string, times: number): string;
/** Vite's `css.postcss` for everything that imports the kit's styles from their sources. */
export const sourceStyles: { plugins: Plugin[] };
/** Builds both forms of the kit's stylesheet. */
export function buildStylesheets(): Promise<{ layered: string; unlayered: string }>;
