'use client';
import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { useAccountKit } from '../account/account-kit-context.js';
import { useMessages } from '../messages/use-messages.js';
import { type BoundMfaMessages, mfaMessages } from '../preference/messages.js';
import type { MfaPreference, ReadyMfaPreference } from '../preference/use-mfa-preference.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from '../wizard/failure-callout.js';
import type { SetUpHandlers } from '../wizard/set-up-handlers.js';
import { MfaConfirmationDialog } from './mfa-confirmation-dialog.js';
import { MfaPanelSkeleton } from './mfa-panel-skeleton.js';
import { provideSlices } from './panel-slices.js';

export interface MfaPanelViewProps {
  /** What is shown: the result of `useMfaPreference()`. */
  readonly preference: MfaPreference;
  /** What happens when the user wants to set a factor up. One without an entry says what is missing, without a button. */
  readonly setUp?: SetUpHandlers | undefined;
  /** What happens when the user wants to replace, change or list what is set up. One without an entry shows no button. */
  readonly manage?: SetUpHandlers | undefined;
  /** Where the heading stands in the page's outline. @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Added to the panel's own class. */
  readonly className?: string | undefined;
  /** The parts; they must keep their identity, or all of them render again with each change. */
  readonly children: ReactNode;
}

const dialog = <MfaConfirmationDialog />;

/** The frame of the panel around its parts, for any preference. `MfaPanelRoot` is this with the hook. */
export function MfaPanelView(props: MfaPanelViewProps) {
  const { preference, headingLevel = 2, className } = props;
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(mfaMessages, messageOverrides?.mfa, locale);
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      className={className === undefined ? 'cak-root' : `cak-root ${className}`}
      aria-labelledby={id}
      aria-busy={preference.status === 'loading' || undefined}
      data-cak-focus-fallback=""
      tabIndex={-1}
    >
      <div className="cak-mfa">
        <div className="cak-header">
          <Heading id={id} className="cak-heading">
            {messages.heading}
          </Heading>
          <p className="cak-intro">{messages.intro}</p>
        </div>
        <Body {...props} messages={messages} />
      </div>
    </section>
  );
}

function Body(props: MfaPanelViewProps & { readonly messages: BoundMfaMessages }) {
  const { preference, messages, setUp, manage, children } = props;
  const { userPool, signInAgain } = useAccountKit();
  switch (preference.status) {
    case 'loading':
      return (
        <>
          <p role="status" className="cak-visually-hidden">
            {messages.loading}
          </p>
          <MfaPanelSkeleton rows={userPool.factors.length} />
        </>
      );
    case 'failed':
      return (
        <div className="cak-section cak-message">
          <FailureCallout
            during="read"
            title={messages.notice.loadFailed}
            messages={messages}
            failure={preference.failure}
            onRetry={preference.retry}
            signInAgain={signInAgain}
          />
        </div>
      );
    case 'unavailable':
      return (
        <div className="cak-section cak-message">
          <Callout icon="shield" title={messages.notice.federatedTitle}>
            {messages.notice.federated}
          </Callout>
        </div>
      );
    case 'ready': {
      const parts = provideSlices(
        {
          ...slicesOf(preference, messages),
          setUp: setUp ?? null,
          manage: manage ?? null,
          signInAgain: signInAgain ?? null,
        },
        <>
          {children}
          {dialog}
        </>,
      );
      if (preference.apply === 'instantly') return parts;
      const save = (event: SyntheticEvent) => {
        event.preventDefault();
        preference.actions.save();
      };
      return (
        <form noValidate onSubmit={save}>
          {parts}
        </form>
      );
    }
  }
}

function slicesOf(preference: ReadyMfaPreference, messages: BoundMfaMessages) {
  const { view, apply, isDirty, isSaving, problems, confirmation, notice, actions } = preference;
  const { refreshFailure, unfinished } = preference;
  const factorView = (factor: string) => view.factors.find((row) => row.factor === factor) ?? null;
  const fields = [...view.factors, view.preferred];
  return {
    preference,
    messages,
    actions,
    apply,
    shown: view.factors.map(({ factor }) => factor).join(' '),
    totp: factorView('totp'),
    sms: factorView('sms'),
    email: factorView('email'),
    passkey: factorView('passkey'),
    unknownFactors: view.unknownFactors,
    preferred: view.preferred,
    signIn: view.signIn,
    savedSignIn: apply === 'on-save' && isDirty && view.savedSignIn !== view.signIn ? view.savedSignIn : null,
    risks: view.risks,
    notice,
    isSaving,
    unsavedCount: fields.filter((field) => field?.isChanged).length,
    problems,
    confirmation,
    refreshFailure,
    unfinished: unfinished.join(' '),
  };
}
