import type { Decorator } from '@storybook/react-vite';
import './surface.css';

/** The parameters that place a story on its surface. */
export interface SurfaceParameters {
  /** The width of the story's column in CSS pixels. Default 640. */
  readonly width?: number;
}

/** Returns the `parameters` of a story in a column of this width, in CSS pixels. */
export function inColumn(width: number): { readonly surface: SurfaceParameters } {
  return { surface: { width } };
}

/** A page with the toolbar's theme, direction and density. The kit's attributes work on any ancestor. */
export const withSurface: Decorator = (Story, { globals, parameters, viewMode }) => {
  const { theme, direction, density } = globals as Record<string, string>;
  const { width = 640 } = (parameters['surface'] ?? {}) as SurfaceParameters;
  return (
    <div
      className="story-surface"
      data-view={viewMode}
      dir={direction}
      data-cak-theme={theme === 'system' ? undefined : theme}
      data-cak-density={density === 'comfortable' ? undefined : density}
    >
      <div className="story-column" style={{ maxInlineSize: width }}>
        <Story />
      </div>
    </div>
  );
};
