import { unstable_Provider as Provider, unstable_Trigger as Trigger } from '@radix-ui/react-switch';
import type { MouseEvent } from 'react';
import { Icon } from '../icon/icon.js';

export interface SwitchProps {
  /** A `<label htmlFor>` with this id names the switch and toggles it. */
  readonly id: string;
  readonly isOn: boolean;
  /**
   * `pending`: the shown state is being saved. `locked`: the user can't change it now, and the element that
   * `describedBy` names says why. In both the switch is inert but stays focusable and in the tab order.
   * @default 'ready'
   */
  readonly status?: 'ready' | 'pending' | 'locked';
  /** Ids of the elements that describe it, separated by spaces. */
  readonly describedBy?: string | undefined;
  /** Called with the state that the user asks for. Never called while the switch is inert. */
  readonly onChange: (isOn: boolean) => void;
}

/**
 * Turns one thing on or off.
 *
 * Built from Radix's trigger without its hidden checkbox. The checkbox is for native form submission, which
 * the kit doesn't use. It would cost a second render, a ResizeObserver and inline styles. Radix's thumb is a
 * span with this one attribute, and two more components to render with each toggle.
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
        <span className="cak-switch-thumb" data-state={isOn ? 'checked' : 'unchecked'}>
          {status === 'locked' && <Icon name="lock" />}
        </span>
      </Trigger>
    </Provider>
  );
}

/**
 * Radix ignores `aria-disabled`: it toggles on every click that isn't prevented. Space and Enter are clicks
 * too.
 */
function preventToggle(event: MouseEvent) {
  event.preventDefault();
}
