import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DemoConfig } from '../config/demo-config.js';
import { AccountPage } from './account/account-page.js';
import { dropSession } from './kept-session.js';
import type { Session } from './session.js';
import { type EndedSession, SignInPage } from './sign-in/sign-in-page.js';
import { useSettings } from './use-settings.js';

/** Shows the sign-in page, or the account page once a user is signed in. */
export function App({ config, kept }: { config: DemoConfig; kept: Session | null }) {
  const queryClient = useQueryClient();
  const [settings, changeSetting] = useSettings();
  const [session, setSession] = useState(kept);
  const [ended, setEnded] = useState<EndedSession | null>(null);

  const end = (how: EndedSession | null) => {
    void dropSession(config);
    setSession(null);
    setEnded(how);
    // The next user must not see the previous user's data.
    queryClient.clear();
  };

  if (!session) return <SignInPage config={config} ended={ended} onSignedIn={setSession} />;
  return (
    <AccountPage
      config={config}
      session={session}
      settings={settings}
      onChangeSetting={changeSetting}
      onSignedOut={() => end(null)}
      onSessionEnd={(reason) => end(reason === 'expired' ? { username: session.username } : null)}
    />
  );
}
