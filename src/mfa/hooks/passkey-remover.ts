import { failureOf } from '../data/failure.js';
import { deletePasskey } from '../data/passkeys.js';
import { signalUnknown } from '../data/web-authn.js';
import type { MfaFailure } from '../model/failure.js';
import type { Passkey, RegisteredPasskey } from '../model/passkey.js';
import { addsToRemoval, type PasskeyRemovalOffer, passkeyRemovalOffer } from '../model/passkey-offer.js';
import {
  isRemovalUnderWay,
  nextPasskeyRemoval,
  noPasskeyRemoval,
  type PasskeyRemoval,
  type PasskeyRemovalEvent,
} from '../model/passkey-removal.js';
import type { SensitiveChange } from '../model/sensitive-change.js';
import type { PasskeyActions } from './passkey-actions.js';
import type { PasskeyNamer } from './passkey-namer.js';
import type { PasskeyService } from './passkey-service.js';
import { createPreferenceService } from './preference-service.js';
import { type SaveEditsOptions, saveEdits } from './save-edits.js';
import { createStore, type Store } from './store.js';

/** The deletion of passkeys, outside of React. */
export interface PasskeyRemover
  extends Pick<Store<PasskeyRemoval, PasskeyRemovalEvent>, 'read' | 'subscribe'> {
  readonly actions: Pick<PasskeyActions, 'confirmDelete' | 'dismissDelete'>;
  readonly ask: (passkey: Passkey) => void;
  /** Gives up what is under way. It may begin anew after that. */
  readonly close: () => void;
}

/** What the deletion of passkeys stands on. */
export interface PasskeyRemoverOptions extends SaveEditsOptions {
  /** Whether a passkey may be deleted. Never rejects. */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
}

/** What came of a deletion. */
type Removed = { readonly wasGone: boolean } | { readonly failure: MfaFailure };

/** Begins nothing by itself. */
export function createPasskeyRemover(
  options: PasskeyRemoverOptions,
  service: PasskeyService,
  namer: PasskeyNamer,
): PasskeyRemover {
  const { client, queryClient, policy } = options;
  const { read, dispatch, subscribe } = createStore(noPasskeyRemoval, nextPasskeyRemoval);
  const preference = createPreferenceService(queryClient, options);
  let underWay = new AbortController();

  const foresee = (passkeys: readonly RegisteredPasskey[], id: string) =>
    passkeyRemovalOffer(preference.readState(), policy, passkeys, id);

  /** What a deletion means by what the service says now; `null` where there is nothing left to delete. */
  async function check(id: string, signal: AbortSignal): Promise<PasskeyRemovalOffer | null> {
    const passkeys = await service.readBack(signal);
    if (!passkeys.some((passkey) => passkey.id === id)) return null;
    // What is on matters for the last one alone.
    if (passkeys.length === 1) await preference.readBack();
    return foresee(passkeys, id);
  }

  async function remove(id: string, told: PasskeyRemovalOffer, signal: AbortSignal): Promise<Removed> {
    const tell = (event: PasskeyRemovalEvent) => {
      if (!signal.aborted) dispatch(event);
    };
    try {
      const now = await check(id, signal);
      signal.throwIfAborted();
      if (now === null) return { wasGone: true };
      // The user said yes to something else.
      if (addsToRemoval(told, now)) return { failure: { kind: 'changed-elsewhere' } };
      if (!now.turnsFactorOff) {
        tell({ type: 'deleting' });
        return await send(id, signal);
      }
    } catch (error) {
      return { failure: failureOf(error) };
    }
    // Nobody knows what the service makes of a factor whose last passkey is deleted, so it is off by then.
    tell({ type: 'turning-off' });
    const failure = await saveEdits(options, { passkey: false });
    if (failure !== null) return { failure };
    tell({ type: 'turned-off' });
    return send(id, signal);
  }

  async function send(id: string, signal: AbortSignal): Promise<Removed> {
    try {
      signal.throwIfAborted();
      const wasThere = await deletePasskey(client, id, signal);
      await service.takeIn(signal);
      return { wasGone: !wasThere };
    } catch (error) {
      const holds = (passkeys: readonly RegisteredPasskey[]) =>
        passkeys.every((passkey) => passkey.id !== id);
      const outcome = await service.settle(error, { holds }, signal);
      return outcome.kind === 'done' ? { wasGone: false } : { failure: outcome.failure };
    }
  }

  function finish({ id, relyingPartyId, isNicknamed }: Passkey, wasGone: boolean) {
    signalUnknown({ relyingPartyId, credentialId: id });
    if (isNicknamed) namer.forget(id);
    dispatch({ type: 'deleted', wasGone });
  }

  return {
    read,
    subscribe,
    ask: (passkey) => dispatch({ type: 'asked', passkey }),
    actions: {
      async confirmDelete() {
        const removal = read();
        if (removal.step !== 'asked' || removal.isConfirming) return;
        const { passkey } = removal;
        const { signal } = underWay;
        const isOver = () => signal.aborted;
        const told = foresee(service.readKnown(), passkey.id);
        dispatch({ type: 'identity-asked' });
        const answer = options.confirmIdentity({ kind: 'delete-passkey' });
        const isConfirmed = typeof answer === 'boolean' ? answer : await answer;
        if (isOver()) return;
        dispatch({ type: 'identity-told', isConfirmed });
        if (!isConfirmed) return;
        const result = await remove(passkey.id, told, signal);
        if (isOver()) return;
        if ('failure' in result) dispatch({ type: 'failed', failure: result.failure });
        else finish(passkey, result.wasGone);
      },
      dismissDelete: () => dispatch({ type: 'dismissed' }),
    },
    close() {
      const wasUnderWay = isRemovalUnderWay(read());
      underWay.abort();
      underWay = new AbortController();
      dispatch({ type: 'closed' });
      if (wasUnderWay) service.leave();
    },
  };
}
