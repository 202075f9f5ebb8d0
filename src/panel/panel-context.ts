'use client';
import { createContext, useContext, useEffect, useId, useSyncExternalStore } from 'react';
import type { Factor } from '../account/factor.js';
import { useStructuralSharing } from '../core/hooks.js';
import type { BoundMfaMessages } from '../preference/messages.js';
import type { ReadyMfaPreference } from '../preference/mfa-preference.js';
import type { PreferenceStore } from '../preference/preference-store.js';
import type { SetUpHandlers } from '../wizard/set-up-handlers.js';

/** What a panel gives to its parts. It keeps its identity while the preference changes. */
export interface Panel {
  readonly store: PreferenceStore;
  readonly messages: BoundMfaMessages;
  readonly setUp: SetUpHandlers;
  /** Replaces, changes or lists what is set up. */
  readonly manage: SetUpHandlers;
  /** Loads the kit's dialog for a factor before the user opens it. */
  readonly preload: (factor: Factor) => void;
  /** The parts that can save all edits together. */
  readonly savers: Set<string>;
  /** Opens the app's sign-in. `undefined` if the app has none. */
  readonly signInAgain: (() => void) | undefined;
}

/** Provided by `MfaPanelRoot`, read by `usePanel`. `null` outside of a panel. */
export const PanelContext = createContext<Panel | null>(null);

/**
 * The panel around a part.
 * @throws Error outside of a panel.
 */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) {
    throw new Error(
      'cognito-account-kit: a part of the MFA panel was rendered outside of <MfaPanelRoot>. ' +
        'It shows what the root reads and can do nothing alone. Put it inside of the root, at any depth.',
    );
  }
  return panel;
}

/**
 * Selects what a part shows. The part renders again only when the selected value changes, compared in depth.
 * @param select - takes plain data out of the preference
 * @throws Error outside of a panel.
 */
export function usePanelState<T>(select: (preference: ReadyMfaPreference) => T): T {
  const { store } = usePanel();
  const share = useStructuralSharing<T>();
  const read = () => share(select(store.getReady()));
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Tells the panel that the calling part can save. Without any, a user could edit and never save. */
export function useSaver(): void {
  const { savers } = usePanel();
  const id = useId();
  useEffect(() => {
    savers.add(id);
    return () => void savers.delete(id);
  }, [savers, id]);
}

/**
 * The preference that the surrounding panel shows, unsaved edits included. For an app's own part inside
 * `MfaPanelRoot`.
 * @throws Error outside of a panel.
 */
export function useMfaPanel(): ReadyMfaPreference {
  useSaver();
  return usePanelState((preference) => preference);
}
