'use client';
import { type ReactNode, useMemo } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { type Factor, factors } from '../account/factor.js';
import { isOffered, type MfaPolicy } from '../account/user-pool-policy.js';
import { useOpened } from '../wizard/hooks.js';
import { LazyDialog } from '../wizard/lazy-dialog.js';
import type { SetUpHandlers } from '../wizard/set-up-handlers.js';
import type { PanelFlowOptions, PanelFlowWay } from './dialogs/panel-flow.js';

/** The app's own actions in place of the kit's dialogs, and options of those dialogs. */
export interface PanelDialogOptions extends PanelFlowOptions {
  /**
   * The app's own way to set a factor up, in place of the kit's dialog. `null`: none, the row only says what
   * is missing.
   */
  readonly setUp?: SetUpHandlers | undefined;
  /**
   * The app's own way to replace, change or list what is set up, in place of the kit's dialog. `null`: none,
   * the row shows no button for it. A factor that the app sets up itself has no dialog of the kit's here either.
   */
  readonly manage?: SetUpHandlers | undefined;
}

/** The ways from a panel into set-ups. */
export interface PanelDialogs {
  readonly setUp: SetUpHandlers;
  readonly manage: SetUpHandlers;
  /** Loads the kit's dialog for a factor, where it has one here. */
  readonly preload: (factor: Factor) => void;
  /** The dialog that is open, if any. */
  readonly dialog: ReactNode;
}

/** One chunk each, imported from here: a chunk that imports another would make the user wait twice. */
const loaders = {
  totp: async () => (await import('./dialogs/totp-flow.js')).TotpFlow,
  sms: async () => (await import('./dialogs/phone-flow.js')).PhoneFlow,
  email: async () => (await import('./dialogs/email-flow.js')).EmailFlow,
  passkey: async () => (await import('./dialogs/passkey-flow.js')).PasskeyFlow,
};

/** The dialog that is open. */
interface OpenDialog {
  readonly factor: Factor;
  readonly way: PanelFlowWay;
}

/** Opens the kit's dialogs, or the app's own actions in their place. */
export function usePanelDialogs(options: PanelDialogOptions): PanelDialogs {
  const { userPool } = useAccountKit();
  const { setUp, manage } = options;
  const [open, setOpen] = useOpened<OpenDialog>();
  const ways = useMemo(
    () => waysInto(userPool, { setUp, manage }, (factor, way) => () => setOpen({ factor, way })),
    [userPool, setUp, manage, setOpen],
  );
  const dialog = open && (
    <LazyDialog
      title={({ factor }) => factor[open.factor].name}
      load={loaders[open.factor]}
      props={{ way: open.way, options, onClose: () => setOpen(null) }}
    />
  );
  return { ...ways, dialog };
}

/** For each factor the app's own action, or else the kit's dialog. */
function waysInto(
  userPool: MfaPolicy,
  own: Pick<PanelDialogOptions, PanelFlowWay>,
  opener: (factor: Factor, way: PanelFlowWay) => () => void,
): Omit<PanelDialogs, 'dialog'> {
  const isOurs = (factor: Factor) => own.setUp?.[factor] === undefined && isOffered(userPool, factor);
  const handlers = (way: PanelFlowWay) =>
    Object.fromEntries(
      factors.map((factor) => {
        const given = own[way]?.[factor];
        return [factor, given === undefined && isOurs(factor) ? opener(factor, way) : given];
      }),
    );
  return {
    setUp: handlers('setUp'),
    manage: handlers('manage'),
    preload(factor) {
      // A failure is told when the user opens the dialog. Browsers may cache it, so nothing is loaded offline.
      if (isOurs(factor) && navigator.onLine) loaders[factor]().catch(() => undefined);
    },
  };
}
