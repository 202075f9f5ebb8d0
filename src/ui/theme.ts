import { createContext, useContext } from 'react';
import { attempt } from '../core/outside-world.js';

/** In a shadow root, the `@property` rule of the kit's stylesheet has no effect. */
attempt(() => {
  CSS.registerProperty({ name: '--_cak-size', syntax: '<length>', inherits: true, initialValue: '0px' });
});

/** The colours of the kit: those that fit the page's `color-scheme` (`auto`), or always the same. */
export type Theme = 'auto' | 'light' | 'dark';

/** The theme that the app chose for all parts of the kit. */
export const ThemeContext = createContext<Theme>('auto');

/** Returns `data-cak-theme` for an element that has the kit's custom properties. `undefined` follows the page. */
export function useThemeAttribute(): 'light' | 'dark' | undefined {
  const theme = useContext(ThemeContext);
  return theme === 'auto' ? undefined : theme;
}
