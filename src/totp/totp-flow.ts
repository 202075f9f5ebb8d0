import type { CheckIdentity, SensitiveChange } from '../account/confirm-identity.js';
import type { MfaState } from '../account/mfa-state.js';
import { registeredFactorsQuery } from '../account/queries.js';
import { isOffered, type MfaPolicy } from '../account/user-pool-policy.js';
import { createFlow, type Flow, type FlowState, type Outcome, type StepNamed } from '../core/flow.js';
import { createPreferenceApi } from '../preference/preference-api.js';
import { type SaveEditsOptions, saveEdits } from '../preference/save-preference.js';
import {
  editsOfChoices,
  type FactorChoices,
  type TurnOnOptions,
  turnOnOptions,
} from '../preference/turn-on-options.js';
import { replacementMarker } from '../preference/unfinished-markers.js';
import { isRefusal, type TotpSetupFailure, toTotpFailure } from './to-totp-failure.js';
import { associateTotp, type TotpProof, verifyTotp } from './totp-api.js';

/** What a set-up would mean for this user. Show it before `start()`. */
export interface TotpOptions extends TurnOnOptions {
  /** An authenticator is registered. It stops working as soon as the set-up starts. */
  readonly isReplacing: boolean;
}

/** Previews a set-up; `null` where the user pool offers no authenticator apps. */
export function totpOptions(state: MfaState, policy: MfaPolicy): TotpOptions | null {
  if (!isOffered(policy, 'totp')) return null;
  return { ...turnOnOptions(state, policy, 'totp'), isReplacing: state.registered.totp === 'registered' };
}

/** What the user sees of a set-up. */
export type TotpSetupStep =
  /** What will happen. */
  | { readonly name: 'intro' }
  /** The key for the app, and the field for its code. */
  | {
      readonly name: 'enrol';
      /** The base32 key for the authenticator app. It exists only in this step. */
      readonly secret: string;
      /** How many codes were wrong. */
      readonly wrongCodes: number;
      /** The answer to an earlier code was lost, so the authenticator may be registered already. */
      readonly mayBeRegistered: boolean;
    }
  /** The authenticator is registered. It is being turned on (`pending`), or that failed. */
  | { readonly name: 'registered'; readonly choices: FactorChoices }
  | { readonly name: 'done' };

/** What holds at every step of a set-up. */
export interface TotpSetupFacts {
  /** An authenticator was registered when the set-up started. */
  readonly isReplacing: boolean;
  /**
   * The registered authenticator may no longer work, and no other has replaced it yet. So it is from the
   * request for a new secret until its code is accepted, unless the service refuses the request (API
   * reference of AssociateSoftwareToken; amplify-js #1226).
   */
  readonly isCutOff: boolean;
}

/** What a view shows of a set-up. */
export type TotpSetupFlow = FlowState<TotpSetupStep, TotpSetupFacts, TotpSetupFailure>;

/**
 * What a user can do in a set-up. The functions keep their identity, never throw, and do nothing at another
 * step or while an action runs. An action resolves with why it failed, `null` when it did not.
 */
export interface TotpSetupActions {
  /**
   * Asks for a new secret. A registered authenticator stops working, so call it only on an explicit click:
   * never on mount, and never to retry automatically.
   */
  readonly start: () => Promise<TotpSetupFailure | null>;
  /** Sends the app's code, then turns the authenticator on as chosen. */
  readonly confirm: (proof: TotpProof, choices: FactorChoices) => Promise<TotpSetupFailure | null>;
  /** Tries again to turn a registered authenticator on. */
  readonly retry: () => Promise<TotpSetupFailure | null>;
  /** Back to the intro, to ask for another secret from there. */
  readonly startOver: () => void;
  /**
   * The user wants to leave. `true`: they may. `false`: something would be lost, so the flow now asks
   * (`isLeaving`).
   */
  readonly leave: () => boolean;
  /** The user stays after all. */
  readonly stay: () => void;
}

/** Dependencies of a set-up. */
export interface TotpFlowOptions extends SaveEditsOptions {
  /** The app's step-up. Never throws and never rejects. */
  readonly confirmIdentity: CheckIdentity;
}

/** The set-up of one user on one page, outside of React. */
interface TotpFlow
  extends Pick<Flow<TotpSetupStep, TotpSetupFacts, TotpSetupFailure, never>, 'get' | 'subscribe' | 'close'> {
  readonly actions: TotpSetupActions;
}

type TotpOutcome = Outcome<TotpSetupStep, TotpSetupFailure>;

const intro: TotpSetupStep = { name: 'intro' };

/** Creates a set-up at its first step. It sends nothing before `start()`. */
export function createTotpFlow(options: TotpFlowOptions): TotpFlow {
  const { client, queryClient, confirmIdentity } = options;
  const marker = replacementMarker(options.accountId);
  const { cachedState, freshState } = createPreferenceApi(queryClient, options);
  const flow = createFlow<TotpSetupStep, TotpSetupFacts, TotpSetupFailure, SensitiveChange>({
    step: intro,
    facts: { isReplacing: false, isCutOff: false },
    toFailure: toTotpFailure,
    confirmIdentity,
    isUnfinished: ({ step, facts, pending }) =>
      facts.isCutOff || step.name === 'enrol' || (step.name === 'registered' && pending !== null),
  });

  /** The cached answer of GetUserAuthFactors is from before the code was accepted. */
  function cacheAsRegistered() {
    const { queryKey } = registeredFactorsQuery(options);
    queryClient.setQueryData(queryKey, (known) => known && { ...known, totp: true });
  }

  async function turnOn(choices: FactorChoices): Promise<TotpOutcome> {
    const failure = await saveEdits(options, editsOfChoices('totp', choices));
    return failure ? { step: { name: 'registered', choices }, failure } : { name: 'done' };
  }

  const actions: TotpSetupActions = {
    start: () =>
      flow.run('intro', 'start', async ({ facts, signal, confirm, setFacts }) => {
        // The app may have cleared its query client since it showed the intro.
        const { registered } = cachedState() ?? (await freshState());
        const isRegistered = registered.totp === 'registered';
        // A user whom this set-up has cut off has passed the step-up already, and must be able to finish.
        if (!facts.isCutOff) {
          await confirm({ kind: isRegistered ? 'replace-authenticator' : 'add-authenticator' });
        }
        const isReplacing = isRegistered || facts.isCutOff;
        const wasMarked = marker.read();
        // Before the request: the user may leave the page while it is under way.
        setFacts({ isReplacing, isCutOff: isReplacing });
        if (isReplacing) marker.set(true);
        try {
          const secret = await associateTotp(client, signal);
          return { name: 'enrol', secret, wrongCodes: 0, mayBeRegistered: false };
        } catch (error) {
          if (isRefusal(error)) {
            setFacts(facts);
            marker.set(wasMarked);
          }
          throw error;
        }
      }),
    confirm: (proof, choices) =>
      flow.run('enrol', 'confirm', async ({ step, signal, setFacts, setStep }) => {
        const refused = await refusalOf(step, verifyTotp(client, proof, signal));
        if (refused) return refused;
        setFacts({ isCutOff: false });
        setStep({ name: 'registered', choices });
        marker.set(false);
        cacheAsRegistered();
        return turnOn(choices);
      }),
    retry: () => flow.run('registered', 'retry', ({ step }) => turnOn(step.choices)),
    startOver() {
      if (flow.get().step.name !== 'done') flow.go(intro);
    },
    leave: flow.leave,
    stay: flow.stay,
  };
  return { get: flow.get, subscribe: flow.subscribe, close: flow.close, actions };
}

/** Where a refused code leads; `null` when the code was accepted. */
async function refusalOf(
  step: StepNamed<TotpSetupStep, 'enrol'>,
  verification: Promise<boolean>,
): Promise<TotpOutcome | null> {
  const wrongCode = { ...step, wrongCodes: step.wrongCodes + 1 };
  try {
    return (await verification) ? null : { step: wrongCode, failure: { kind: 'wrong-code' } };
  } catch (error) {
    const failure = toTotpFailure(error);
    switch (failure.kind) {
      case 'key-lost':
        // After a lost answer: that code was accepted, so no key is waiting any more. Turning it on tells,
        // because the service refuses an authenticator that is not registered.
        return step.mayBeRegistered ? null : { step: intro, failure };
      case 'not-offered':
        return { step: intro, failure };
      case 'wrong-code':
        return { step: wrongCode, failure };
      default:
        return { step: { ...step, mayBeRegistered: step.mayBeRegistered || !isRefusal(error) }, failure };
    }
  }
}
