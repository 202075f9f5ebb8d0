'use client';
import { type ComponentType, useEffect, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.react.js';
import { useAccountKit } from '../../../provider/account-kit-context.js';
import { Button } from '../../../ui/button/button.js';
import { Dialog } from '../../../ui/dialog/dialog.js';
import { mfaMessages } from '../../mfa.messages.js';
import type { TotpSetupDialogProps } from './setup-props.js';

/**
 * Leads the user through the set-up of an authenticator app, or of another one in place of a registered one. Open as long as it is
 * rendered. Opening it changes nothing yet: AssociateSoftwareToken is called when the user continues.
 *
 * What it takes, with the library that draws the QR code, is loaded when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function TotpSetupDialog(props: TotpSetupDialogProps) {
  const [Sheet, setSheet] = useState<ComponentType<TotpSetupDialogProps> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const show = (loaded: typeof LoadFailure) => isCurrent && setSheet(() => loaded);
    import('./totp-setup-sheet.js').then(
      ({ TotpSetupSheet }) => show(TotpSetupSheet),
      () => show(LoadFailure),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return Sheet && <Sheet {...props} />;
}

/** The network was lost, or the app was deployed anew, between the page and its set-up. Opened again, it loads again. */
function LoadFailure({ onClose }: TotpSetupDialogProps) {
  const { messages, locale } = useAccountKit();
  const text = useMessages(mfaMessages, messages?.mfa, locale);
  return (
    <Dialog
      title={text.factor.totp.setUp}
      onCancel={onClose}
      actions={<Button onClick={onClose}>{text.confirmation.cancel}</Button>}
    >
      {text.failure.unreachable.read}
    </Dialog>
  );
}
