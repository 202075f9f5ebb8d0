import { EmailDialog, PasskeyList, PhoneDialog, TotpSetupDialog } from 'cognito-account-kit';
import { useState } from 'react';

const dialogs = { totp: TotpSetupDialog, phone: PhoneDialog, email: EmailDialog };

/** The dialogs without the panel: each is open while it's rendered. */
export function SecurityPage() {
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const Dialog = open && dialogs[open];
  return (
    <>
      <button onClick={() => setOpen('phone')}>Phone number</button>
      <button onClick={() => setOpen('email')}>Email address</button>
      <button onClick={() => setOpen('totp')}>Authenticator app</button>
      <PasskeyList headingLevel={3} />
      {Dialog && <Dialog onClose={() => setOpen(null)} />}
    </>
  );
}
