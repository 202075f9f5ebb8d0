import type { QueryClient } from '@tanstack/react-query';
import type { CheckIdentity, SensitiveChange } from '../account/confirm-identity.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaSource } from '../account/queries.js';
import { failureOfWrite, toFailure } from '../account/to-failure.js';
import { createFlow, type Flow, type FlowState } from '../core/flow.js';
import { readFresh } from '../core/resource.js';
import { broadcastChange } from '../core/tab-sync.js';
import { otherSessions, revocationScope, type Session } from './session.js';
import { readSessions, revokeSession, sessionsQuery, withRevoked } from './sessions-api.js';

/** What the user sees of a sign-out of other sessions. */
export type RevocationStep =
  | { readonly name: 'idle' }
  /** The user is asked. One session, or all others. */
  | { readonly name: 'question'; readonly sessions: readonly Session[]; readonly isAll: boolean }
  | { readonly name: 'revoked'; readonly count: number };

/** What holds at every step. */
export interface RevocationFacts {
  /** The sessions that were signed out since the question. */
  readonly revoked: readonly string[];
}

/** What a view shows of a sign-out of other sessions. */
export type RevocationFlow = FlowState<RevocationStep, RevocationFacts, MfaFailure>;

/** What a user can do with the sessions. The functions keep their identity, never throw, and do nothing at another step. */
export interface SessionActions {
  /** Asks before one session is signed out. Does nothing for one that cannot be. */
  readonly askToRevoke: (id: string) => void;
  /** Asks before all others are signed out. */
  readonly askToRevokeOthers: () => void;
  /**
   * Signs out what was asked about, one by one, after the step-up. It stops at a failure: what was signed out until then stays so.
   * Resolves with why it failed, `null` if it did not.
   */
  readonly confirmRevoke: () => Promise<MfaFailure | null>;
  /** Keeps what was asked about, or puts the result away. */
  readonly dismiss: () => void;
}

/** Dependencies of a sign-out of other sessions. */
export interface RevokeSessionsOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly confirmIdentity: CheckIdentity;
}

/** The sign-out of one user's other sessions on one page, outside of React. */
interface RevokeSessions
  extends Pick<Flow<RevocationStep, RevocationFacts, MfaFailure, never>, 'get' | 'subscribe' | 'close'> {
  readonly actions: SessionActions;
}

const idle: RevocationStep = { name: 'idle' };

/** Creates the flow. It sends nothing by itself. */
export function createRevokeSessions(options: RevokeSessionsOptions): RevokeSessions {
  const { queryClient, client, accountId, confirmIdentity } = options;
  const { queryKey } = sessionsQuery(options);
  const flow = createFlow<RevocationStep, RevocationFacts, MfaFailure, SensitiveChange>({
    step: idle,
    facts: { revoked: [] },
    toFailure,
    confirmIdentity,
    isUnfinished: () => false,
  });
  const listed = () => queryClient.getQueryData(queryKey) ?? [];
  const ask = (isAsked: (session: Session) => boolean, isAll: boolean) => {
    const sessions = otherSessions(listed()).filter(isAsked);
    if (sessions.length > 0) flow.go({ name: 'question', sessions, isAll });
  };

  const actions: SessionActions = {
    askToRevoke: (id) => ask((session) => session.id === id, false),
    askToRevokeOthers: () => ask(() => true, true),
    confirmRevoke: () =>
      flow.run('question', 'revoke', async ({ step, signal, confirm, setFacts }) => {
        await confirm({ kind: 'sign-out-sessions' });
        const isLeft = ({ id }: Session) => !flow.get().facts.revoked.includes(id);
        let failure: MfaFailure | null = null;
        for (const session of step.sessions.filter(isLeft)) {
          // What this page came through may have changed since the question.
          const scope = revocationScope(session, [session, ...listed()]) ?? 'alone';
          const result = await revokeSession(client, { id: session.id, scope }, signal);
          if (result.outcome !== 'applied') {
            failure = failureOfWrite(result);
            break;
          }
          setFacts({ revoked: [...flow.get().facts.revoked, session.id] });
          queryClient.setQueryData(queryKey, (known) => known && withRevoked(client, known));
        }
        broadcastChange(accountId);
        // Not awaited: what was signed out is known, and the list follows when it can be read.
        void readFresh(queryClient, queryKey, () => readSessions(client, { signal })).catch(() => undefined);
        return failure ? { step, failure } : { name: 'revoked', count: step.sessions.length };
      }),
    dismiss: () => flow.go(idle),
  };
  return { get: flow.get, subscribe: flow.subscribe, close: flow.close, actions };
}
