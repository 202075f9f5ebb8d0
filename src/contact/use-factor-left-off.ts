'use client';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-context.js';
import type { ContactFactor } from '../account/factor.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { factorOffMarker } from '../preference/factor-off-marker.js';

/** What became of a factor whose number or address was to be changed. */
export interface FactorLeftOffResult {
  /**
   * It was turned off in this tab for a change of its number or address, the change was not finished, and it is off still. The
   * service cannot tell.
   */
  readonly isLeftOff: boolean;
  /** The user has seen it, and leaves it off. Keeps its identity. */
  readonly dismiss: () => void;
}

/**
 * Tells of a factor that an unfinished change has left off, in a later visit too. It asks nothing of the service beyond what the panel
 * reads, and forgets it once the factor is on again.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useFactorLeftOff(factor: ContactFactor): FactorLeftOffResult {
  const { accountId } = useAccountKit();
  const note = useMemo(() => factorOffMarker(accountId, factor), [accountId, factor]);
  const isNoted = useSyncExternalStore(note.subscribe, note.read, () => false);
  const active = useMfaState().state?.active;
  const isOn = active?.includes(factor) ?? false;
  // Not whenever it is noted: that is done just before the factor is turned off, while it is on.
  useEffect(() => {
    if (isOn) note.set(false);
  }, [note, isOn]);
  return {
    isLeftOff: isNoted && active !== undefined && !isOn,
    dismiss: useCallback(() => note.set(false), [note]),
  };
}
