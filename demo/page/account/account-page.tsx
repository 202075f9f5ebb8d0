import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import { useMemo, useState } from 'react';
import type { DemoConfig } from '../../config/demo-config.js';
import { DemoPhone } from '../phone/demo-phone.js';
import type { Session } from '../session.js';
import type { DemoSettings as Settings } from '../settings.js';
import { Brand } from '../ui/brand.js';
import { StepHeading } from '../ui/step-heading.js';
import type { ChangeSetting } from '../use-settings.js';
import { DemoSettings } from './demo-settings.js';
import { passkeyNames } from './passkey-names.js';
import { StepUpDialog } from './step-up-dialog.js';
import { useStepUp } from './use-step-up.js';

interface AccountPageProps {
  config: DemoConfig;
  session: Session;
  settings: Settings;
  onChangeSetting: ChangeSetting;
  onSignedOut: () => void;
  onSessionExpired: () => void;
}

/** What authenticator apps show with the codes. */
const authenticator = { issuer: 'Alder' };

/** The product's account settings, with the kit's panel. */
export function AccountPage(props: AccountPageProps) {
  const { config, session, settings, onChangeSetting, onSignedOut, onSessionExpired } = props;
  const stepUp = useStepUp();
  const nicknames = useMemo(() => passkeyNames(session.accountId), [session.accountId]);
  return (
    <div className="app">
      <header className="app-header">
        <Brand />
        <UserMenu session={session} onSignedOut={onSignedOut} />
      </header>
      <div className="app-body">
        <main className="app-main">
          <StepHeading takesFocus>Account settings</StepHeading>
          <section className="settings" aria-labelledby="security-title">
            <div className="settings-intro">
              <h2 id="security-title">Security</h2>
              <p>How you prove that it is you who signs in.</p>
            </div>
            <AccountKitProvider
              endpoint={session.pool.endpoint}
              getAccessToken={session.getAccessToken}
              accountId={session.accountId}
              userPool={session.pool.policy}
              onSessionExpired={onSessionExpired}
              confirmIdentity={settings.confirm === 'password' ? stepUp.confirmIdentity : undefined}
            >
              <MfaPanel
                apply={settings.apply}
                headingLevel={3}
                authenticator={authenticator}
                passkeys={{ nicknames }}
              />
            </AccountKitProvider>
            {stepUp.question && (
              <StepUpDialog key={stepUp.question.id} session={session} onSettled={stepUp.question.settle} />
            )}
          </section>
        </main>
        <aside className="app-aside" aria-label="Demo">
          {config.kind === 'emulator' && <DemoPhone config={config} username={session.username} />}
          <DemoSettings settings={settings} onChange={onChangeSetting} />
        </aside>
      </div>
    </div>
  );
}

function UserMenu({ session, onSignedOut }: { session: Session; onSignedOut: () => void }) {
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = async () => {
    setIsLeaving(true);
    await session.signOut();
    onSignedOut();
  };
  return (
    <div className="user-menu">
      <span className="avatar" aria-hidden="true">
        {session.username.slice(0, 1).toUpperCase()}
      </span>
      <span className="user-name">{session.username}</span>
      <button
        className="button"
        type="button"
        aria-disabled={isLeaving || undefined}
        onClick={() => {
          if (!isLeaving) void leave();
        }}
      >
        Sign out
      </button>
    </div>
  );
}
