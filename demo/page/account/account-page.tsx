import { AccountKitProvider, type SessionEnd } from 'cognito-account-kit';
import { AccountSettings } from 'cognito-account-kit/settings';
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
  onSessionEnd: (reason: SessionEnd) => void;
}

/** What authenticator apps show with the codes. */
const authenticator = { issuer: 'Alder' };

/** What the product asks its users about themselves. */
const profile = { attributes: ['name', 'birthdate', 'website'] } as const;

const deletion = { consequences: 'Your notes and your team at Alder go with it.' };

/** The product's account settings: the kit's whole page. */
export function AccountPage(props: AccountPageProps) {
  const { config, session, settings, onChangeSetting, onSignedOut, onSessionEnd } = props;
  const stepUp = useStepUp();
  const nicknames = useMemo(() => passkeyNames(session.accountId), [session.accountId]);
  return (
    <div className="app">
      <header className="app-header">
        <Brand />
        <UserMenu session={session} person={personOf(config, session)} onSignedOut={onSignedOut} />
      </header>
      <div className="app-body">
        <main className="app-main">
          <StepHeading takesFocus>Account settings</StepHeading>
          <AccountKitProvider
            endpoint={session.pool.endpoint}
            getAccessToken={session.getAccessToken}
            accountId={session.accountId}
            userPool={session.pool.policy}
            onSessionExpired={onSessionEnd}
            confirmIdentity={settings.confirm === 'password' ? stepUp.confirmIdentity : undefined}
          >
            <AccountSettings
              mfa={{ apply: settings.apply, authenticator, passkeys: { nicknames } }}
              passkeys={{ nicknames }}
              profile={profile}
              password={{ username: session.username }}
              sessions={{ clientNames: { [session.pool.clientId]: 'Alder', 'alder-ios': 'Alder for iOS' } }}
              devices={{ currentDeviceKey: session.deviceKey }}
              deletion={deletion}
            />
          </AccountKitProvider>
          {stepUp.question && (
            <StepUpDialog key={stepUp.question.id} session={session} onSettled={stepUp.question.settle} />
          )}
        </main>
        <aside className="app-aside" aria-label="Demo">
          {config.kind === 'emulator' && <DemoPhone config={config} username={session.username} />}
          <DemoSettings settings={settings} onChange={onChangeSetting} />
        </aside>
      </div>
    </div>
  );
}

/** The full name of a demo account's user. Users of another pool go by their username. */
function personOf(config: DemoConfig, { username }: Session): string {
  const accounts = config.kind === 'emulator' ? config.accounts : [];
  return accounts.find((account) => account.username === username)?.person ?? username;
}

interface UserMenuProps {
  session: Session;
  person: string;
  onSignedOut: () => void;
}

function UserMenu({ session, person, onSignedOut }: UserMenuProps) {
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = async () => {
    setIsLeaving(true);
    await session.signOut();
    onSignedOut();
  };
  return (
    <div className="user-menu">
      <span className="avatar" aria-hidden="true">
        {initialsOf(person)}
      </span>
      <span className="user-name">{person}</span>
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

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();
}
