'use client';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { ContactFactor } from '../account/factor.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { factorOffMarker } from '../preference/unfinished-markers.js';

/** Whether an unfinished change of a number or address has disabled its factor. */
export interface FactorDisabledByChange {
  /**
   * The factor was turned off in this tab for a change of its number or address, the change was not finished,
   * and the factor is still off. The service does not know why.
   */
  readonly isDisabled: boolean;
  /** The user has seen it, and leaves the factor off. Keeps its identity. */
  readonly dismiss: () => void;
}

/**
 * Tells of a factor that an unfinished change has disabled, past a reload too. It requests nothing beyond
 * what the panel reads, and forgets it once the factor is on again.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useFactorDisabledByChange(factor: ContactFactor): FactorDisabledByChange {
  const { accountId } = useAccountKit();
  const marker = useMemo(() => factorOffMarker(accountId, factor), [accountId, factor]);
  const isMarked = useSyncExternalStore(marker.subscribe, marker.read, () => false);
  const active = useMfaState().state?.active;
  const isOn = active?.includes(factor) ?? false;
  // Not on every mark: the marker is set just before the factor is turned off, while it is still on.
  useEffect(() => {
    if (isOn) marker.set(false);
  }, [marker, isOn]);
  return {
    isDisabled: isMarked && active !== undefined && !isOn,
    dismiss: useCallback(() => marker.set(false), [marker]),
  };
}
