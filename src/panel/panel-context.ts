'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Factor } from '../account/factor.js';
import { useStructuralSharing } from '../core/use-structurally-shared.js';
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

/**
 * The preference that the surrounding panel shows, unsaved edits included. For an app's own part inside
 * `MfaPanelRoot`.
 * @throws Error outside of a panel.
 */
export function useMfaPanel(): ReadyMfaPreference {
  return usePanelState((preference) => preference);
}
