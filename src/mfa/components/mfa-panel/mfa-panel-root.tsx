'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { useAccountKit } from '../../../provider/account-kit-context.js';
import type { ApplyMode } from '../../hooks/preference-actions.js';
import { useMfaPreference } from '../../hooks/use-mfa-preference.js';
import type { UsePasskeysOptions } from '../../hooks/use-passkeys.js';
import type { UseTotpSetupOptions } from '../../hooks/use-totp-setup.js';
import { type Factor, factors } from '../../model/factor.js';
import { isOffered } from '../../model/factor-standing.js';
import type { MfaPolicy } from '../../model/policy.js';
import type { PhoneDialogProps } from '../contact-dialog/contact-props.js';
import { EmailDialog } from '../contact-dialog/email-dialog.js';
import { PhoneDialog } from '../contact-dialog/phone-dialog.js';
import { PasskeyDialog } from '../passkey-dialog/passkey-dialog.js';
import { TotpSetupDialog } from '../totp-setup-dialog/totp-setup-dialog.js';
import { MfaPanelView, type MfaPanelViewProps } from './mfa-panel-view.js';
import type { SetUpHandlers } from './panel-slices.js';

export interface MfaPanelRootProps extends Pick<MfaPanelViewProps, 'headingLevel' | 'className'> {
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
  /** What the kit's own set-up has authenticator apps show beside the codes. */
  readonly authenticator?: UseTotpSetupOptions | undefined;
  /** What the kit's own set-up of a phone number begins with. */
  readonly phone?: Pick<PhoneDialogProps, 'defaultCountry'> | undefined;
  /** Where the app keeps the names that users give to their passkeys. */
  readonly passkeys?: UsePasskeysOptions | undefined;
  /** The parts to show, in the order in which they are to stand, with whatever the app puts between them. */
  readonly children: ReactNode;
}

/**
 * Reads the signed-in user's MFA preference and holds it for the parts inside. Until it is read, and where there is
 * nothing to decide, it shows that instead of the parts.
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function MfaPanelRoot(props: MfaPanelRootProps) {
  const { apply = 'instantly', setUp, manage, headingLevel, className, children } = props;
  const { userPool } = useAccountKit();
  const [flow, setFlow] = useState<OpenFlow | null>(null);
  const ways = useMemo(() => waysOf(userPool, { setUp, manage }, setFlow), [userPool, setUp, manage]);
  return (
    <>
      <MfaPanelView
        {...ways}
        headingLevel={headingLevel}
        className={className}
        preference={useMfaPreference({ apply })}
      >
        {children}
      </MfaPanelView>
      {/* Beside the panel: it has tokens of its own, and its form must not stand in the panel's. */}
      {flow && <FlowDialog flow={flow} options={props} onClose={() => setFlow(null)} />}
    </>
  );
}

/** The dialog that is open: a factor's set-up, or what manages it afterwards. */
interface OpenFlow {
  readonly factor: Factor;
  readonly way: 'setUp' | 'manage';
}

interface FlowDialogProps {
  readonly flow: OpenFlow;
  readonly options: Pick<MfaPanelRootProps, 'authenticator' | 'phone' | 'passkeys'>;
  readonly onClose: () => void;
}

/** The kit's own dialog for a factor; each loads when it opens. */
function FlowDialog({ flow: { factor, way }, options, onClose }: FlowDialogProps) {
  const purpose = way === 'setUp' ? 'factor' : 'contact';
  switch (factor) {
    case 'totp':
      return <TotpSetupDialog {...options.authenticator} onClose={onClose} />;
    case 'sms':
      return <PhoneDialog {...options.phone} purpose={purpose} onClose={onClose} />;
    case 'email':
      return <EmailDialog purpose={purpose} onClose={onClose} />;
    case 'passkey':
      return (
        <PasskeyDialog
          {...options.passkeys}
          purpose={way === 'setUp' ? 'factor' : 'list'}
          onClose={onClose}
        />
      );
  }
}

/** The way into each factor's set-up and out of it: the app's own where it has one, else the kit's dialog. */
function waysOf(
  userPool: MfaPolicy,
  own: Pick<MfaPanelRootProps, 'setUp' | 'manage'>,
  open: (flow: OpenFlow) => void,
): Record<OpenFlow['way'], SetUpHandlers> {
  const handlers = (way: OpenFlow['way']) =>
    Object.fromEntries(
      factors.map((factor) => {
        const given = own[way]?.[factor];
        const isOurs = own.setUp?.[factor] === undefined && isOffered(userPool, factor);
        return [factor, given === undefined && isOurs ? () => open({ factor, way }) : given];
      }),
    );
  return { setUp: handlers('setUp'), manage: handlers('manage') };
}
