'use client';
import { Button } from '../../ui/button/button.js';
import { useOpened } from '../../wizard/hooks.js';
import { ListSkeleton } from '../../wizard/list-skeleton.js';
import { OutdatedNotice } from '../../wizard/outdated-notice.js';
import { Surface, type SurfaceOptions } from '../../wizard/surface.js';
import { SurfaceNotReady } from '../../wizard/surface-not-ready.js';
import { SignOutEverywhereDialog } from '../dialog/sign-out-everywhere-dialog.js';
import { type ReadySessions, useSessions } from '../use-sessions.js';
import { RevocationDialog } from './revocation-dialog.js';
import styles from './session-list.css?inline';
import { SessionRow } from './session-row.js';
import { type AllSessionMessages, useSessionMessages } from './use-session-messages.js';

export interface SessionListProps extends SurfaceOptions {
  /**
   * The names of the app clients, by id: "Alder for iOS". The service knows only ids.
   * @default none: the list names no apps
   */
  readonly clientNames?: Readonly<Record<string, string>> | undefined;
}

const sheets = [styles];

/**
 * Shows where the user is signed in, in all apps of the pool, and signs other sessions out: one, all others, or everywhere. Where the
 * pool does not track sessions, it offers the last alone. Needs `cognito-account-kit/styles.css`.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function SessionList({ headingLevel, className, clientNames = {} }: SessionListProps) {
  const common = useSessionMessages();
  const result = useSessions();
  const [opened, setOpened] = useOpened<'everywhere'>();
  const { messages, mfaMessages, signInAgain } = common;
  const hasOthers = result.status === 'ready' && result.others.length > 1;
  return (
    <>
      <Surface
        headingLevel={headingLevel}
        className={className}
        heading={messages.heading}
        intro={result.status === 'unavailable' ? undefined : messages.intro}
        styles={sheets}
        isBusy={result.status === 'loading'}
      >
        {result.status === 'ready' ? (
          <Sessions ready={result} common={common} clientNames={clientNames} />
        ) : (
          <SurfaceNotReady
            result={result}
            messages={{
              ...messages,
              federatedTitle: messages.unavailableTitle,
              federated: messages.unavailable,
            }}
            mfaMessages={mfaMessages}
            signInAgain={signInAgain}
            skeleton={<ListSkeleton />}
          />
        )}
        {result.status !== 'failed' && (
          <div className="cak-sessions-actions">
            {hasOthers && (
              <Button onClick={() => result.actions.askToRevokeOthers()}>{messages.revokeOthers}</Button>
            )}
            <Button
              variant={hasOthers ? 'quiet' : 'secondary'}
              isInert={result.status === 'loading'}
              onClick={() => setOpened('everywhere')}
            >
              {messages.everywhere}
            </Button>
          </div>
        )}
        {result.status === 'ready' && <RevocationDialog ready={result} common={common} />}
      </Surface>
      {opened && <SignOutEverywhereDialog onClose={() => setOpened(null)} />}
    </>
  );
}

interface SessionsProps {
  readonly ready: ReadySessions;
  readonly common: AllSessionMessages;
  readonly clientNames: Readonly<Record<string, string>>;
}

function Sessions({ ready, common, clientNames }: SessionsProps) {
  const { sessions, others, revocation, refreshFailure, actions } = ready;
  const { messages, mfaMessages, signInAgain } = common;
  return (
    <>
      <OutdatedNotice failure={refreshFailure} mfaMessages={mfaMessages} signInAgain={signInAgain} />
      {/* Without the role, Safari does not announce a list without markers. */}
      <ul className="cak-list" role="list">
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            sessions={sessions}
            common={common}
            client={session.clientId === null ? undefined : clientNames[session.clientId]}
            onRevoke={others.includes(session) ? () => actions.askToRevoke(session.id) : undefined}
          />
        ))}
      </ul>
      <p role="status" className="cak-sessions-status">
        {revocation.step.name === 'revoked' ? messages.done({ count: revocation.step.count }) : null}
      </p>
    </>
  );
}
