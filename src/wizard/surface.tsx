'use client';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { wordLanguage } from '../account/word-language.js';
import { adoptStyles } from '../ui/sheet/adopt-styles.js';
import { useThemeAttribute } from '../ui/theme.js';

/** Props of every surface that an app places in its page. */
export interface SurfaceOptions {
  /** The level of the heading in the page's outline. @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Added to the surface's own class. */
  readonly className?: string | undefined;
}

export interface SurfaceProps extends SurfaceOptions {
  readonly heading: string;
  readonly intro?: string | undefined;
  /** Styles that the kit's stylesheet doesn't include, because they load with the surface. Must keep its identity. */
  readonly styles: readonly string[];
  /** The content still loads. */
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** A card of an account page: a section with its heading. Render dialogs outside of it: they have tokens of their own. */
export function Surface(props: SurfaceProps) {
  const { heading, intro, headingLevel = 2, className, styles, isBusy, children } = props;
  const language = wordLanguage(useAccountKit());
  const section = useRef<HTMLElement>(null);
  const id = useId();
  const theme = useThemeAttribute();
  const Heading = `h${headingLevel}` as const;
  // Before the first paint, so that the user never sees the surface unstyled.
  useLayoutEffect(() => {
    for (const sheet of styles) if (section.current) adoptStyles(section.current, sheet);
  }, [styles]);
  return (
    <section
      ref={section}
      className={className === undefined ? 'cak-root' : `cak-root ${className}`}
      {...language}
      data-cak-theme={theme}
      aria-labelledby={id}
      aria-busy={isBusy || undefined}
      data-cak-focus-fallback=""
      tabIndex={-1}
    >
      <div className="cak-mfa">
        <div className="cak-header">
          <Heading id={id} className="cak-heading">
            {heading}
          </Heading>
          {intro !== undefined && <p className="cak-intro">{intro}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}
