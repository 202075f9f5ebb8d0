import { Badge } from '../../ui/badge/badge.js';
import { Button } from '../../ui/button/button.js';
import { Fact, Facts } from '../../ui/facts/facts.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import { Row } from '../../ui/row/row.js';
import type { Session } from '../session.js';
import { activeText, deviceName, sessionName } from './session-text.js';
import type { AllSessionMessages } from './use-session-messages.js';

export interface SessionRowProps {
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly common: AllSessionMessages;
  /** The name of the app, where the page knows it. */
  readonly client: string | undefined;
  /** `undefined` where it cannot be signed out. */
  readonly onRevoke: (() => void) | undefined;
}

/** A session: its device, and where and when it was active. */
export function SessionRow(props: SessionRowProps) {
  const { session, sessions, common, client, onRevoke } = props;
  const { messages } = common;
  const isPhone = /\b(ios|ipados|android)\b/i.test(session.device?.system ?? '');
  const facts = [
    client,
    session.kind === 'browser' ? messages.browser : null,
    session.place,
    session.address,
  ];
  return (
    <Row
      icon={isPhone ? 'app' : 'monitor'}
      title={
        <>
          <bdi className="cak-row-name">{deviceName(messages, session)}</bdi>
          {session.isCurrent && <Badge>{messages.current}</Badge>}
          {session.isRevoked && <Badge tone="quiet">{messages.revoked}</Badge>}
        </>
      }
      detail={
        <Facts>
          {facts.map((fact) => fact && <Fact key={fact}>{fact}</Fact>)}
          {session.lastActiveAt !== null && !session.isRevoked && (
            <Fact>
              <time className="cak-session-time" dateTime={new Date(session.lastActiveAt).toISOString()}>
                {activeText(session, common)}
              </time>
            </Fact>
          )}
        </Facts>
      }
      control={
        <div className="cak-session-control" ref={restoreFocus}>
          {onRevoke && (
            <Button
              variant="quiet"
              label={messages.revokeLabel({ name: sessionName(session, sessions, common) })}
              onClick={onRevoke}
            >
              {messages.revoke}
            </Button>
          )}
        </div>
      }
    />
  );
}
