import { toFailure } from '../account/to-failure.js';
import { createStore, type Store } from '../core/store.js';
import type { Passkey, RegisteredPasskey } from './passkey.js';
import type { PasskeyActions } from './passkey-actions.js';
import { deletePasskey } from './passkey-api.js';
import { type FactorLeftOff, type FactorLeftOffEvent, nextFactorLeftOff } from './passkey-factor-off.js';
import type { PasskeyFailure } from './passkey-failure.js';
import type { PasskeyNamer } from './passkey-namer.js';
import {
  addsToRemoval,
  nothingTold,
  type PasskeyRemovalOffer,
  passkeyRemovalOffer,
} from './passkey-options.js';
import {
  isRemovalUnderWay,
  nextPasskeyRemoval,
  noPasskeyRemoval,
  type PasskeyRemoval,
  type PasskeyRemovalEvent,
} from './passkey-removal.js';
import type { PasskeyService, PasskeyServiceOptions } from './passkey-service.js';
import { beforeAnyWrite, isOutcomeUnknown } from './to-passkey-failure.js';
import { signalUnknown } from './web-authn.js';

/** The deletion of passkeys, outside of React. */
export interface PasskeyRemover
  extends Pick<Store<PasskeyRemoval, PasskeyRemovalEvent>, 'read' | 'subscribe'> {
  readonly actions: Pick<
    PasskeyActions,
    'confirmDelete' | 'dismissDelete' | 'turnFactorOn' | 'dismissFactorLeftOff'
  >;
  readonly ask: (passkey: Passkey) => void;
  /** The factor that was turned off for a deletion which came to nothing. */
  readonly leftOff: Pick<Store<FactorLeftOff | null, FactorLeftOffEvent>, 'read' | 'subscribe'>;
  /** The service says that the factor is on. */
  readonly noteFactorOn: () => void;
  /** Gives up what is under way. It may begin anew after that. */
  readonly close: () => void;
}

/** What came of a deletion. */
type Removed =
  | { readonly kind: 'gone'; readonly wasGone: boolean }
  | { readonly kind: 'held-back' }
  | { readonly kind: 'failed'; readonly failure: PasskeyFailure };

const failed = (failure: PasskeyFailure): Removed => ({ kind: 'failed', failure });

/** Begins nothing by itself. */
export function createPasskeyRemover(
  { client, policy, confirmIdentity }: PasskeyServiceOptions,
  service: PasskeyService,
  namer: PasskeyNamer,
): PasskeyRemover {
  const { read, dispatch, subscribe } = createStore(noPasskeyRemoval, nextPasskeyRemoval);
  const leftOff = createStore<FactorLeftOff | null, FactorLeftOffEvent>(null, nextFactorLeftOff);
  let underWay = new AbortController();
  let waysInAsked: Promise<void> = Promise.resolve();
  // An earlier try of the same deletion may have been carried out: its answer was lost, and nothing was read since.
  let wasLost = false;

  /** What a deletion means, as far as that is known; `null` where nothing is, for the app has cleared its cache. */
  function foresee(passkeys: readonly RegisteredPasskey[], id: string): PasskeyRemovalOffer | null {
    const state = service.readState();
    const removal = read();
    const beside = removal.step === 'idle' ? 'unknown' : removal.otherWaysIn;
    return state && passkeyRemovalOffer(state, policy, passkeys, id, beside);
  }

  async function askWaysIn(signal: AbortSignal): Promise<void> {
    const otherWaysIn = await service.readWaysIn(signal);
    if (!signal.aborted) dispatch({ type: 'ways-in-told', otherWaysIn });
  }

  /** What a deletion means by what the service says now; `null` where there is nothing left to delete. */
  async function check(id: string, signal: AbortSignal): Promise<PasskeyRemovalOffer | null> {
    const passkeys = await service.readBack(signal);
    if (!passkeys.some((passkey) => passkey.id === id)) return null;
    // What is on, and what else there is to sign in with, matters for the last one alone.
    if (passkeys.length === 1) await Promise.all([service.readStateBack(), askWaysIn(signal)]);
    return foresee(passkeys, id) ?? nothingTold;
  }

  async function remove(id: string, told: PasskeyRemovalOffer, signal: AbortSignal): Promise<Removed> {
    const tell = (event: PasskeyRemovalEvent) => {
      if (!signal.aborted) dispatch(event);
    };
    let now: PasskeyRemovalOffer | null;
    try {
      now = await check(id, signal);
      signal.throwIfAborted();
    } catch (error) {
      const failure = toFailure(error);
      return failed(wasLost ? failure : beforeAnyWrite(failure));
    }
    wasLost = false;
    if (now === null) return { kind: 'gone', wasGone: true };
    if (now.blocked !== null) return { kind: 'held-back' };
    // The user said yes to something else.
    if (addsToRemoval(told, now)) return failed({ kind: 'changed-elsewhere' });
    if (now.turnsFactorOff) {
      // Nobody knows what the service makes of a factor whose last passkey is deleted, so it is off by then.
      tell({ type: 'turning-off' });
      const failure = await service.turnFactor(false, false);
      if (failure !== null) return failed(failure);
      tell({ type: 'turned-off' });
    } else {
      tell({ type: 'deleting' });
    }
    return send(id, signal);
  }

  async function send(id: string, signal: AbortSignal): Promise<Removed> {
    try {
      signal.throwIfAborted();
      const wasThere = await deletePasskey(client, id, signal);
      await service.takeIn(signal);
      return { kind: 'gone', wasGone: !wasThere };
    } catch (error) {
      const holds = (passkeys: readonly RegisteredPasskey[]) =>
        passkeys.every((passkey) => passkey.id !== id);
      const outcome = await service.settle(error, { holds }, signal);
      return outcome.kind === 'done' ? { kind: 'gone', wasGone: false } : failed(outcome.failure);
    }
  }

  function finish({ id, relyingPartyId }: Passkey, wasGone: boolean) {
    signalUnknown({ relyingPartyId, credentialId: id });
    namer.forget(id);
    // With no passkey left there is nothing to turn on again.
    if (service.readKnown().every((passkey) => passkey.id === id)) leftOff.dispatch({ type: 'settled' });
    dispatch({ type: 'deleted', wasGone });
  }

  /** Whoever turns away from a deletion may not know any more that the factor is off. */
  function noteLeftOff() {
    const removal = read();
    if (removal.step === 'asked' && !removal.isConfirming && removal.isFactorOff)
      leftOff.dispatch({ type: 'left-off' });
  }

  /** The deletion that the user can answer now, where there is one. */
  function question() {
    const removal = read();
    return removal.step === 'asked' && !removal.isConfirming && !leftOff.read()?.isTurningOn ? removal : null;
  }

  return {
    read,
    subscribe,
    leftOff,
    noteFactorOn: () => leftOff.dispatch({ type: 'settled' }),
    ask(passkey) {
      if (isRemovalUnderWay(read())) return;
      noteLeftOff();
      wasLost = false;
      const isLast = service.readKnown().every(({ id }) => id === passkey.id);
      const known = service.readKnownWaysIn();
      dispatch({ type: 'asked', passkey, otherWaysIn: isLast && known === 'unknown' ? 'checking' : known });
      if (isLast) waysInAsked = askWaysIn(underWay.signal);
    },
    actions: {
      async confirmDelete() {
        const removal = question();
        if (removal === null) return;
        const { passkey, otherWaysIn } = removal;
        const { signal } = underWay;
        const isOver = () => signal.aborted;
        if (otherWaysIn === 'checking') {
          await waysInAsked;
          const now = question();
          // Any other answer is news to the user.
          if (now?.passkey !== passkey || now.otherWaysIn !== 'some') return;
        }
        const told = foresee(service.readKnown(), passkey.id) ?? nothingTold;
        if (told.blocked !== null) {
          await askWaysIn(signal);
          return;
        }
        dispatch({ type: 'identity-asked' });
        const answer = confirmIdentity({
          kind: 'delete-passkey',
          turnsOff: told.turnsFactorOff ? ['passkey'] : [],
        });
        const isConfirmed = typeof answer === 'boolean' ? answer : await answer;
        if (isOver()) return;
        dispatch({ type: 'identity-told', isConfirmed });
        if (!isConfirmed) return;
        const result = await remove(passkey.id, told, signal);
        if (isOver()) return;
        if (result.kind === 'gone') {
          finish(passkey, result.wasGone);
        } else if (result.kind === 'held-back') {
          dispatch({ type: 'held-back' });
        } else {
          wasLost = isOutcomeUnknown(result.failure);
          dispatch({ type: 'failed', failure: result.failure });
        }
      },
      dismissDelete() {
        noteLeftOff();
        dispatch({ type: 'dismissed' });
      },
      async turnFactorOn() {
        const before = leftOff.read();
        if (before === null || before.isTurningOn || isRemovalUnderWay(read())) return;
        const { signal } = underWay;
        leftOff.dispatch({ type: 'turn-on-asked' });
        const failure = await service.turnFactor(true, isOutcomeUnknown(before.failure));
        if (signal.aborted) return;
        leftOff.dispatch(failure === null ? { type: 'settled' } : { type: 'turn-on-failed', failure });
      },
      dismissFactorLeftOff: () => leftOff.dispatch({ type: 'dismissed' }),
    },
    close() {
      const wasUnderWay = isRemovalUnderWay(read());
      underWay.abort();
      underWay = new AbortController();
      dispatch({ type: 'closed' });
      leftOff.dispatch({ type: 'settled' });
      if (wasUnderWay) service.leave();
    },
  };
}
