import {
  unstable_Provider as Provider,
  SwitchThumb,
  unstable_Trigger as Trigger,
} from '@radix-ui/react-switch';
import type { MouseEvent } from 'react';

export interface SwitchProps {
  /** The control's id; a `<label htmlFor>` with it names the switch and toggles it. */
  readonly id: string;
  readonly isOn: boolean;
  /**
   * `pending`: what is shown is on its way. `locked`: it cannot be operated now; say why in the element that
   * `describedBy` names. In both it is inert, and keeps its focus and its place in the tab order.
   * @default 'ready'
   */
  readonly status?: 'ready' | 'pending' | 'locked';
  /** Ids of what describes it, separated by spaces. */
  readonly describedBy?: string | undefined;
  /** Called with what the user wants; never while the switch is inert. */
  readonly onChange: (isOn: boolean) => void;
}

/**
 * Turns one thing on or off.
 *
 * Composed of Radix's trigger and thumb, without its hidden checkbox: that one serves native form submission, which
 * nothing here uses, and costs a second render, a ResizeObserver and inline styles.
 */
export function Switch({ id, isOn, status = 'ready', describedBy, onChange }: SwitchProps) {
  const isInert = status !== 'ready';
  return (
    <Provider checked={isOn} onCheckedChange={onChange}>
      <Trigger
        id={id}
        className="cak-switch"
        data-status={status}
        aria-disabled={isInert || undefined}
        aria-describedby={describedBy}
        onClick={isInert ? preventToggle : undefined}
      >
        <SwitchThumb className="cak-switch-thumb" />
      </Trigger>
    </Provider>
  );
}

/** Radix toggles on every click whose default is not prevented, `aria-disabled` or not. Space and Enter are clicks too. */
function preventToggle(event: MouseEvent) {
  event.preventDefault();
}
