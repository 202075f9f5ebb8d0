import { registeredFactorsQuery } from '../account/queries.js';
import type { SensitiveChange } from '../account/sensitive-change.js';
import { createStore } from '../core/store.js';
import { createPreferenceService } from '../preference/preference-api.js';
import { replacementMarker } from '../preference/replacement-marker.js';
import { type SaveEditsOptions, saveEdits } from '../preference/save-edits.js';
import { editsOfChoices, type FactorChoices } from '../preference/turn-on-options.js';
import { associateTotp, type TotpProof, totpFailureOf, verifyTotp } from './totp-api.js';
import { initialTotpSetup, nextTotpSetup, type TotpSetup, type TotpSetupFailure } from './totp-setup.js';

/** What a user can do in a set-up. The functions keep their identity and never throw; out of step they do nothing. */
export interface TotpSetupActions {
  /**
   * Asks for a new secret. It ends a registered authenticator, so call it on an explicit click, never on mount and never again
   * by itself.
   */
  readonly start: () => Promise<void>;
  /**
   * Sends the app's code; then turns the authenticator on as chosen. Resolves with why the code was not accepted, `null` when
   * it was.
   */
  readonly confirm: (proof: TotpProof, choices: FactorChoices) => Promise<TotpSetupFailure | null>;
  /** Tries again to turn a registered authenticator on. */
  readonly retry: () => Promise<void>;
  /** Back to the explanation, to have another secret made. */
  readonly startOver: () => void;
  /** The user wants to leave. `true`: they may; `false`: the set-up now asks whether that is meant (`isLeaving`). */
  readonly leave: () => boolean;
  /** The user stays after all. */
  readonly stay: () => void;
}

/** One set-up of one user on one page, outside of React. Its secret is in here and nowhere else. */
export interface TotpSetupSession {
  readonly read: () => TotpSetup;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: TotpSetupActions;
  /** Ends it: gives up what is under way and forgets the secret. It may begin anew after that. */
  readonly close: () => void;
}

interface TotpSetupSessionOptions extends SaveEditsOptions {
  /** Whether an authenticator may be added or replaced. Never rejects. */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
}

/** Begins a set-up. It asks nothing of the service by itself. */
export function createTotpSetupSession(options: TotpSetupSessionOptions): TotpSetupSession {
  const { client, queryClient } = options;
  const { read, dispatch, subscribe } = createStore(initialTotpSetup, nextTotpSetup);
  const service = createPreferenceService(queryClient, options);
  const note = replacementMarker(options.accountId);
  let isNotedHere = false;
  // Noted in the same turn, because the user may leave the page in the next.
  subscribe(() => {
    const setup = read();
    if (setup.isCutOff) {
      isNotedHere ||= !note.read();
      note.set(true);
    } else if (setup.step === 'turning-on' || (isNotedHere && isRefused(setup))) {
      isNotedHere = false;
      note.set(false);
    }
  });
  let underWay = new AbortController();

  async function turnOn(choices: FactorChoices, signal: AbortSignal) {
    const failure = await saveEdits(options, editsOfChoices('totp', choices));
    if (signal.aborted) return;
    dispatch(failure ? { type: 'turn-on-failed', failure } : { type: 'turned-on' });
  }

  const actions: TotpSetupActions = {
    async start() {
      const { step, isConfirming, isCutOff } = read();
      if (step !== 'explaining' || isConfirming) return;
      const { signal } = underWay;
      const isReplacing = service.readState().registered.totp === 'registered';
      // Whoever was cut off by this very set-up has proved it already, and must be able to finish.
      if (!isCutOff) {
        dispatch({ type: 'identity-asked' });
        const answer = options.confirmIdentity({
          kind: isReplacing ? 'replace-authenticator' : 'add-authenticator',
        });
        const isConfirmed = typeof answer === 'boolean' ? answer : await answer;
        if (signal.aborted) return;
        dispatch({ type: 'identity-answered' });
        if (!isConfirmed) return;
      }
      dispatch({ type: 'started', isReplacing });
      const outcome = await associateTotp(client, signal).then(
        (secret) => ({ type: 'key-given', secret }) as const,
        (error: unknown) => ({ type: 'start-failed', failure: totpFailureOf(error) }) as const,
      );
      // Whoever closed the set-up meanwhile began anew, and must not be given the key of before.
      if (!signal.aborted) dispatch(outcome);
    },
    async confirm(proof, choices) {
      if (read().step !== 'enrolling') return null;
      const { signal } = underWay;
      dispatch({ type: 'code-sent', choices });
      const failure = await refusalOf(verifyTotp(client, proof, signal));
      if (signal.aborted) return failure;
      dispatch(failure ? { type: 'code-refused', failure } : { type: 'verified' });
      if (read().step !== 'turning-on') return failure;
      noteRegistered(options);
      await turnOn(choices, signal);
      return null;
    },
    async retry() {
      const setup = read();
      if (setup.step !== 'registered') return;
      dispatch({ type: 'turn-on-retried' });
      await turnOn(setup.choices, underWay.signal);
    },
    startOver: () => dispatch({ type: 'begun-anew' }),
    leave() {
      dispatch({ type: 'leave-asked' });
      return !read().isLeaving;
    },
    stay: () => dispatch({ type: 'stayed' }),
  };

  return {
    read,
    subscribe,
    actions,
    close() {
      underWay.abort();
      underWay = new AbortController();
      dispatch({ type: 'closed' });
    },
  };
}

/** Whether the service has refused to make a key, so that what is registered is as good as before. */
function isRefused(setup: TotpSetup): boolean {
  return setup.step === 'explaining' && setup.failure !== null;
}

/** Why a code was refused; `null` when it was accepted. */
async function refusalOf(verification: Promise<boolean>): Promise<TotpSetupFailure | null> {
  try {
    return (await verification) ? null : { kind: 'wrong-code' };
  } catch (error) {
    return totpFailureOf(error);
  }
}

/** The authenticator is registered now, whatever GetUserAuthFactors said before. */
function noteRegistered({ queryClient, ...source }: SaveEditsOptions): void {
  const { queryKey } = registeredFactorsQuery(source);
  queryClient.setQueryData(queryKey, (known) => known && { ...known, totp: true });
}
