import type { MfaFailure } from '../account/failure.js';
import type { MfaSource } from '../account/queries.js';
import { failureOfWrite, toFailure } from '../account/to-failure.js';
import { createFlow, type Flow, type FlowState } from '../core/flow.js';
import { broadcastChange } from '../core/tab-sync.js';
import { signOutEverywhere } from './sessions-api.js';

/** What the user sees of a sign-out: the question, then that it is done. */
export type GlobalSignOutStep = { readonly name: 'question' } | { readonly name: 'signed-out' };

/** What a view shows of a sign-out. */
export type GlobalSignOutFlow = FlowState<GlobalSignOutStep, object, MfaFailure>;

/** Dependencies of a sign-out. */
interface GlobalSignOutOptions extends MfaSource {
  readonly onSignedOut: () => void;
}

/** The sign-out of one user on one page, outside of React. */
interface GlobalSignOut
  extends Pick<Flow<GlobalSignOutStep, object, MfaFailure, never>, 'get' | 'subscribe' | 'close'> {
  readonly signOut: () => Promise<MfaFailure | null>;
}

/** Creates a sign-out at its question. It sends nothing by itself. */
export function createGlobalSignOut(options: GlobalSignOutOptions): GlobalSignOut {
  const flow = createFlow<GlobalSignOutStep, object, MfaFailure, never>({
    step: { name: 'question' },
    facts: {},
    toFailure,
    // It only protects the account, so there is no step-up.
    confirmIdentity: () => true,
    isUnfinished: () => false,
  });
  const run = () =>
    flow.run('question', 'sign-out', async ({ step, signal }) => {
      const result = await signOutEverywhere(options, signal);
      // That this session is over already says nothing of the others.
      return result.outcome === 'applied'
        ? { name: 'signed-out' }
        : { step, failure: failureOfWrite(result) };
    });
  return {
    get: flow.get,
    subscribe: flow.subscribe,
    close: flow.close,
    async signOut() {
      const wasSignedOut = flow.get().step.name === 'signed-out';
      const failure = await run();
      if (!wasSignedOut && flow.get().step.name === 'signed-out') {
        broadcastChange(options.accountId);
        options.onSignedOut();
      }
      return failure;
    },
  };
}
