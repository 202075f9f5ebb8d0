'use client';
import { Button, type ButtonProps } from '../ui/button/button.js';
import { Surface, type SurfaceOptions } from './surface.js';

export interface ActionSectionProps extends SurfaceOptions {
  readonly heading: string;
  readonly intro: string;
  /** The text of the button. */
  readonly action: string;
  readonly variant?: ButtonProps['variant'];
  readonly onOpen: () => void;
}

const noStyles: readonly string[] = [];

/** A card with a sentence and the button that opens a dialog. */
export function ActionSection({ action, variant = 'secondary', onOpen, ...surface }: ActionSectionProps) {
  return (
    <Surface {...surface} styles={noStyles} isBusy={false}>
      <div className="cak-section cak-message">
        <Button variant={variant} onClick={onOpen}>
          {action}
        </Button>
      </div>
    </Surface>
  );
}
