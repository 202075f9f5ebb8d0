import { EmailDialog, PhoneDialog } from 'cognito-account-kit';
import { type Contact, useMfaState } from 'cognito-account-kit/headless';
import { useState } from 'react';

const contacts = {
  phone: { name: 'Phone', Dialog: PhoneDialog },
  email: { name: 'Email', Dialog: EmailDialog },
} as const;

type ContactName = keyof typeof contacts;

/** The user's number and address, each with the kit's dialog that changes it. Shows nothing until the kit has read them. */
export function ContactSection() {
  const { state } = useMfaState();
  const [open, setOpen] = useState<ContactName | null>(null);
  const Dialog = open && contacts[open].Dialog;
  return (
    <section className="contacts" aria-labelledby="contacts-title">
      <h2 id="contacts-title">Phone and email</h2>
      <ul className="contacts-list" role="list" aria-busy={state === undefined}>
        {(['phone', 'email'] as const).map((name) => (
          <ContactRow
            key={name}
            name={name}
            contact={state?.[name]}
            isManagedElsewhere={state?.isFederated ?? true}
            onOpen={() => setOpen(name)}
          />
        ))}
      </ul>
      {Dialog && <Dialog onClose={() => setOpen(null)} />}
    </section>
  );
}

interface ContactRowProps {
  name: ContactName;
  /** `undefined` while it is read, `null` if the user has none. */
  contact: Contact | null | undefined;
  isManagedElsewhere: boolean;
  onOpen: () => void;
}

function ContactRow({ name, contact, isManagedElsewhere, onOpen }: ContactRowProps) {
  const { name: label } = contacts[name];
  const verb = contact ? (contact.isVerified === false ? 'Verify' : 'Change') : 'Add';
  return (
    <li className="contact">
      <span className="contact-name">{label}</span>
      <span className="contact-value">
        {contact?.masked ?? (contact === null ? 'None' : '…')}
        {contact?.isVerified === false && <span className="contact-mark">Not verified</span>}
      </span>
      {contact !== undefined && !isManagedElsewhere && (
        <button className="button" type="button" aria-label={`${verb} ${name}`} onClick={onOpen}>
          {verb}
        </button>
      )}
    </li>
  );
}
