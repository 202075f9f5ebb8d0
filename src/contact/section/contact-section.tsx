'use client';
import { useAccountKit } from '../../account/account-kit-provider.js';
import type { ContactKind } from '../../account/factor.js';
import type { MfaState } from '../../account/mfa-state.js';
import { toFailure } from '../../account/to-failure.js';
import { useMfaState } from '../../account/use-mfa-state.js';
import { useMessages } from '../../messages/use-messages.js';
import { Badge } from '../../ui/badge/badge.js';
import { Button } from '../../ui/button/button.js';
import { Row } from '../../ui/row/row.js';
import { useOpened, useWizardMessages } from '../../wizard/hooks.js';
import { ListSkeleton } from '../../wizard/list-skeleton.js';
import { OutdatedNotice } from '../../wizard/outdated-notice.js';
import { Surface, type SurfaceOptions } from '../../wizard/surface.js';
import { SurfaceNotReady } from '../../wizard/surface-not-ready.js';
import type { PhoneDialogProps } from '../dialog/contact-props.js';
import { EmailDialog } from '../dialog/email-dialog.js';
import { PhoneDialog } from '../dialog/phone-dialog.js';
import styles from './contact-section.css?inline';
import { type BoundContactSectionMessages, contactSectionMessages } from './messages.js';

export interface ContactSectionProps extends SurfaceOptions, Pick<PhoneDialogProps, 'defaultCountry'> {}

const sheets = [styles];

const contacts = [
  { kind: 'phone', icon: 'app' },
  { kind: 'email', icon: 'mail' },
] as const;

/**
 * The user's phone number and email address, masked, each with the dialog that adds, verifies, changes or removes it. It reads what
 * `MfaPanel` reads and no more. A user of an external identity provider sees both, and can't change them here. Needs
 * `cognito-account-kit/styles.css`. The dialogs load when they open.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function ContactSection({ headingLevel, className, defaultCountry }: ContactSectionProps) {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(contactSectionMessages, messageOverrides?.contact?.section, locale);
  const { mfaMessages, signInAgain } = useWizardMessages();
  const { state, error, refetch } = useMfaState();
  const [opened, setOpened] = useOpened<ContactKind>();
  const failure = error && toFailure(error);
  const onClose = () => setOpened(null);
  return (
    <>
      <Surface
        headingLevel={headingLevel}
        className={className}
        heading={messages.heading}
        intro={state?.isFederated ? messages.federated : undefined}
        styles={sheets}
        isBusy={state === undefined && failure === null}
      >
        {state === undefined ? (
          <SurfaceNotReady
            result={
              failure ? { status: 'failed', failure, retry: () => void refetch() } : { status: 'loading' }
            }
            messages={{ ...messages, federatedTitle: mfaMessages.notice.federatedTitle }}
            mfaMessages={mfaMessages}
            signInAgain={signInAgain}
            skeleton={<ListSkeleton rows={contacts.length} className="cak-contacts" />}
          />
        ) : (
          <>
            <OutdatedNotice failure={failure} mfaMessages={mfaMessages} signInAgain={signInAgain} />
            {/* Without the role, Safari does not announce a list without markers. */}
            <ul className="cak-list cak-contacts" role="list">
              {contacts.map(({ kind, icon }) => (
                <ContactRow
                  key={kind}
                  kind={kind}
                  icon={icon}
                  state={state}
                  messages={messages}
                  onOpen={() => setOpened(kind)}
                />
              ))}
            </ul>
          </>
        )}
      </Surface>
      {opened === 'phone' && <PhoneDialog defaultCountry={defaultCountry} onClose={onClose} />}
      {opened === 'email' && <EmailDialog onClose={onClose} />}
    </>
  );
}

interface ContactRowProps {
  readonly kind: ContactKind;
  readonly icon: (typeof contacts)[number]['icon'];
  readonly state: MfaState;
  readonly messages: BoundContactSectionMessages;
  readonly onOpen: () => void;
}

function ContactRow({ kind, icon, state, messages, onOpen }: ContactRowProps) {
  const contact = state[kind];
  const isVerified = contact?.isVerified ?? null;
  const task = contact === null ? 'add' : isVerified === false ? 'verify' : 'change';
  return (
    <Row
      icon={icon}
      title={
        <>
          <span className="cak-row-name">{messages[kind].name}</span>
          {isVerified !== null && (
            <Badge tone={isVerified ? 'success' : 'warning'}>
              {messages[isVerified ? 'verified' : 'unverified']}
            </Badge>
          )}
        </>
      }
      detail={
        <div className="cak-row-detail">
          {/* A number or an address keeps its own direction; the line keeps the page's. */}
          <bdi className="cak-row-detail-text">{contact?.masked ?? messages.none}</bdi>
        </div>
      }
      control={
        !state.isFederated && (
          <div className="cak-row-control">
            <Button label={messages[kind][task]} onClick={onOpen}>
              {messages[task]}
            </Button>
          </div>
        )
      }
    />
  );
}
