import type { ReactNode } from 'react';
import type { PhoneDialogProps } from '../contact/dialog/contact-props.js';
import { EmailDialog } from '../contact/dialog/email-dialog.js';
import { PhoneDialog } from '../contact/dialog/phone-dialog.js';
import { PasskeyDialog } from '../passkeys/dialog/passkey-dialog.js';
import type { UsePasskeysOptions } from '../passkeys/use-passkeys.js';
import { TotpSetupDialog } from '../totp/dialog/totp-setup-dialog.js';
import type { UseTotpSetupOptions } from '../totp/use-totp-setup.js';
import { useOpened } from '../wizard/hooks.js';
import type { CheckupWay } from './findings.js';

/** A way of this kind. */
type WayOf<Kind extends CheckupWay['kind']> = Extract<CheckupWay, { readonly kind: Kind }>;

/**
 * Where the ways lead, each of them: a function, or the id of a part of the page with `#`, which gets the focus. `null`: nowhere, so
 * the finding has no button.
 */
export type CheckupWays = {
  readonly [Kind in CheckupWay['kind']]?: ((way: WayOf<Kind>) => void) | `#${string}` | null;
};

/** Where the check-up leads, and options of the dialogs that it opens. */
export interface CheckupWayOptions {
  /**
   * The app's own ways.
   * @default the kit's dialogs for set-ups, contacts and passkeys; none to the preference and the sessions
   */
  readonly ways?: CheckupWays | undefined;
  /** What authenticator apps show with the codes. */
  readonly authenticator?: UseTotpSetupOptions | undefined;
  /** What the set-up of a phone number begins with. */
  readonly phone?: Pick<PhoneDialogProps, 'defaultCountry'> | undefined;
  /** Where the app keeps the names that users give to their passkeys. */
  readonly passkeys?: UsePasskeysOptions | undefined;
}

/** The ways out of a check-up. */
interface Ways {
  /** Opens a way; `null` where it leads nowhere. */
  readonly openerOf: (way: CheckupWay) => (() => void) | null;
  /** The dialog that is open, if any. */
  readonly dialog: ReactNode;
}

/** Opens the kit's dialogs, or the app's own ways in their place. */
export function useCheckupWays(options: CheckupWayOptions): Ways {
  const [opened, setOpened] = useOpened<CheckupWay>();
  return {
    openerOf(way) {
      const own = options.ways?.[way.kind];
      if (typeof own === 'string') return () => focusPart(own);
      // The compiler does not see that the way is of the handler's kind.
      if (own) return () => (own as (way: CheckupWay) => void)(way);
      if (own === null || way.kind === 'preference' || way.kind === 'sessions') return null;
      return () => setOpened(way);
    },
    dialog: opened && dialogOf(opened, options, () => setOpened(null)),
  };
}

function dialogOf(way: CheckupWay, options: CheckupWayOptions, onClose: () => void): ReactNode {
  const subject = way.kind === 'set-up' ? way.factor : way.kind === 'contact' ? way.contact : way.kind;
  const purpose = way.kind === 'set-up' ? 'factor' : 'contact';
  switch (subject) {
    case 'totp':
      return <TotpSetupDialog {...options.authenticator} onClose={onClose} />;
    case 'sms':
    case 'phone':
      return <PhoneDialog {...options.phone} purpose={purpose} onClose={onClose} />;
    case 'email':
      return <EmailDialog purpose={purpose} onClose={onClose} />;
    case 'passkey':
      return (
        <PasskeyDialog
          {...options.passkeys}
          purpose={way.kind === 'set-up' ? 'factor' : 'passkey'}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}

/** The focus goes to the kit's surface in the part, which says its name, or else to the part itself. */
function focusPart(link: `#${string}`) {
  const part = document.getElementById(link.slice(1));
  const surface = part?.querySelector<HTMLElement>('.cak-root') ?? part;
  surface?.focus();
}
