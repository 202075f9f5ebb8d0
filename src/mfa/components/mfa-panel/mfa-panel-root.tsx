'use client';
import type { ReactNode } from 'react';
import type { ApplyMode } from '../../hooks/preference-actions.js';
import { useMfaPreference } from '../../hooks/use-mfa-preference.js';
import { MfaPanelView, type MfaPanelViewProps } from './mfa-panel-view.js';

export interface MfaPanelRootProps extends Pick<MfaPanelViewProps, 'setUp' | 'headingLevel' | 'className'> {
  /**
   * When a change is sent: each at once, or all together by "Save changes".
   * @default 'instantly'
   */
  readonly apply?: ApplyMode | undefined;
  /** The parts to show, in the order in which they are to stand, with whatever the app puts between them. */
  readonly children: ReactNode;
}

/**
 * Reads the signed-in user's MFA preference and holds it for the parts inside. Until it is read, and where there is
 * nothing to decide, it shows that instead of the parts.
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function MfaPanelRoot({ apply = 'instantly', ...view }: MfaPanelRootProps) {
  return <MfaPanelView {...view} preference={useMfaPreference({ apply })} />;
}
