'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { useAccountKit } from '../../../provider/account-kit-context.js';
import type { ApplyMode } from '../../hooks/preference-actions.js';
import { useMfaPreference } from '../../hooks/use-mfa-preference.js';
import type { UseTotpSetupOptions } from '../../hooks/use-totp-setup.js';
import { isOffered } from '../../model/factor-standing.js';
import { TotpSetupDialog } from '../totp-setup-dialog/totp-setup-dialog.js';
import { MfaPanelView, type MfaPanelViewProps } from './mfa-panel-view.js';

export interface MfaPanelRootProps extends Pick<MfaPanelViewProps, 'setUp' | 'headingLevel' | 'className'> {
  /**
   * When a change is sent: each at once, or all together by "Save changes".
   * @default 'instantly'
   */
  readonly apply?: ApplyMode | undefined;
  /** What authenticator apps show beside the codes, where the kit's own set-up is used. */
  readonly authenticator?: UseTotpSetupOptions | undefined;
  /** The parts to show, in the order in which they are to stand, with whatever the app puts between them. */
  readonly children: ReactNode;
}

/**
 * Reads the signed-in user's MFA preference and holds it for the parts inside. Until it is read, and where there is
 * nothing to decide, it shows that instead of the parts.
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function MfaPanelRoot({ apply = 'instantly', setUp, authenticator, ...view }: MfaPanelRootProps) {
  const { userPool } = useAccountKit();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const ways = useMemo(() => {
    if (setUp?.totp !== undefined || !isOffered(userPool, 'totp')) return { setUp };
    const totp = () => setIsSettingUp(true);
    return { setUp: { ...setUp, totp }, replaceTotp: totp };
  }, [setUp, userPool]);
  return (
    <>
      <MfaPanelView {...view} {...ways} preference={useMfaPreference({ apply })} />
      {/* Beside the panel: it has tokens of its own, and its form must not stand in the panel's. */}
      {isSettingUp && <TotpSetupDialog {...authenticator} onClose={() => setIsSettingUp(false)} />}
    </>
  );
}
