'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { useAccountKit } from '../account/account-kit-context.js';
import { type Factor, factors } from '../account/factor.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { isOffered } from '../account/user-pool-policy.js';
import type { ApplyMode } from '../preference/preference-actions.js';
import { useMfaPreference } from '../preference/use-mfa-preference.js';
import { LazyDialog } from '../wizard/lazy-dialog.js';
import type { SetUpHandlers } from '../wizard/set-up-handlers.js';
import type { PanelFlowOptions, PanelFlowWay } from './dialogs/panel-flow.js';
import { MfaPanelView, type MfaPanelViewProps } from './mfa-panel-view.js';

export interface MfaPanelRootProps
  extends PanelFlowOptions,
    Pick<MfaPanelViewProps, 'headingLevel' | 'className'> {
  /**
   * When a change is sent: each at once, or all together by "Save changes".
   * @default 'instantly'
   */
  readonly apply?: ApplyMode | undefined;
  /**
   * The app's own way for a factor that is not set up, in place of the kit's dialog; `null`: none, the row only says what is
   * missing.
   */
  readonly setUp?: SetUpHandlers | undefined;
  /**
   * The app's own way to replace, change or list what is set up, in place of the kit's dialog; `null`: none, the row shows no
   * button for it. Where the app sets a factor up itself, it has none of the kit's either.
   */
  readonly manage?: SetUpHandlers | undefined;
  /** The parts to show, in the order in which they are to stand, with whatever the app puts between them. */
  readonly children: ReactNode;
}

/** Each with its own chunk, straight from here: a chunk that loads another would make the user wait twice. */
const loaders = {
  totp: async () => (await import('./dialogs/totp-flow.js')).TotpFlow,
  sms: async () => (await import('./dialogs/phone-flow.js')).PhoneFlow,
  email: async () => (await import('./dialogs/email-flow.js')).EmailFlow,
  passkey: async () => (await import('./dialogs/passkey-flow.js')).PasskeyFlow,
};

/**
 * Reads the signed-in user's MFA preference and holds it for the parts inside. Until it is read, and where there is
 * nothing to decide, it shows that instead of the parts.
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function MfaPanelRoot(props: MfaPanelRootProps) {
  const { apply = 'instantly', setUp, manage, ...view } = props;
  const { userPool, accountId } = useAccountKit();
  const [flow, setFlow] = useState<OpenFlow | null>(null);
  const [account, setAccount] = useState(accountId);
  // What one user opened is not for the next.
  if (account !== accountId) {
    setAccount(accountId);
    setFlow(null);
  }
  const ways = useMemo(() => waysOf(userPool, { setUp, manage }, setFlow), [userPool, setUp, manage]);
  return (
    <>
      <MfaPanelView {...view} {...ways} preference={useMfaPreference({ apply })} />
      {/* Beside the panel: it has tokens of its own, and its form must not stand in the panel's. */}
      {flow && (
        <LazyDialog
          factor={flow.factor}
          load={loaders[flow.factor]}
          props={{ way: flow.way, options: props, onClose: () => setFlow(null) }}
        />
      )}
    </>
  );
}

/** The dialog that is open. */
interface OpenFlow {
  readonly factor: Factor;
  readonly way: PanelFlowWay;
}

/** The way into each factor's set-up, and to what manages it afterwards: the app's own where it has one, else the kit's dialog. */
function waysOf(
  userPool: MfaPolicy,
  own: Pick<MfaPanelRootProps, PanelFlowWay>,
  open: (flow: OpenFlow) => void,
): Record<PanelFlowWay, SetUpHandlers> {
  const handlers = (way: PanelFlowWay) =>
    Object.fromEntries(
      factors.map((factor) => {
        const given = own[way]?.[factor];
        const isOurs = own.setUp?.[factor] === undefined && isOffered(userPool, factor);
        return [factor, given === undefined && isOurs ? () => open({ factor, way }) : given];
      }),
    );
  return { setUp: handlers('setUp'), manage: handlers('manage') };
}
