import type { QueryClient } from '@tanstack/react-query';
import { mfaStateOf, type RegisteredFactors } from '../account/decode-user-mfa.js';
import { endsSession, type MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import {
  cachedMfaState,
  type MfaSource,
  mfaKey,
  readUserMfa,
  registeredFactorsQuery,
  userMfaQuery,
} from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';
import { createPageMemory } from '../core/page-memory.js';
import { readFresh } from '../core/resource.js';
import { broadcastChange } from '../core/tab-sync.js';
import { verifiedWrite, type WriteResult } from '../core/verified-write.js';
import { encodeSettings } from './encode-settings.js';
import type { FactorSettings } from './plan-change.js';
import type { PreferenceField } from './preference.js';

/** The preference at the service, read and written through the app's own query client. */
export interface PreferenceApi {
  /** See `cachedMfaState`. */
  readonly cachedState: () => MfaState | null;
  /**
   * The state to plan a write on: what the cache holds where that was read just now and is not in doubt, else what GetUser says.
   * It waits for a pending answer of GetUserAuthFactors, up to a limit.
   */
  readonly currentState: () => Promise<MfaState>;
  /** What GetUser says now. */
  readonly freshState: () => Promise<MfaState>;
  /** Sends a planned change, reads back, and tells the other tabs. */
  readonly write: (
    settings: FactorSettings,
    holds: (state: MfaState) => boolean,
  ) => Promise<WriteResult<MfaState>>;
  /** Runs one task at a time for this account, no matter which component of the page asks. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Whether such a task is running or waiting: also one of a component that is gone. */
  readonly isSaving: () => boolean;
  /** Notifies when `isSaving` or `doubt` changes. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether GetUserAuthFactors is being asked, so that it is not yet known what a change leads to. */
  readonly isHintPending: () => boolean;
  /** Remembers, until the next read, that nobody knows whether a write of these fields was applied. */
  readonly markDoubt: (fields: readonly PreferenceField[]) => void;
  /** The fields of a write of which nobody knows whether it was applied; `null` once a read has settled it. */
  readonly doubt: () => readonly PreferenceField[] | null;
  /** Asks every component of this account to read again, in the background. */
  readonly refresh: () => void;
  readonly toFailure: (error: unknown) => MfaFailure;
}

/** Milliseconds after which a state is too old to plan a write on: another device may have changed it. */
const longestAge = 2_000;

/** Milliseconds. The answer is asked for with the page and is mostly there before the first click. */
const longestWaitForHint = 2_000;

/** Before GetUserAuthFactors was asked. */
const nothingAsked: RegisteredFactors = { totp: false, passkey: false, otherFirstFactors: 'unknown' };

/** A write of unknown outcome. The next answer of GetUser settles it. */
interface Doubt {
  readonly fields: readonly PreferenceField[];
  readonly stopListening: () => void;
}

/** What the components of a page share of one account's writes. It outlives each of them. */
interface Account {
  /** Settles when the last task has ended. */
  last: Promise<unknown>;
  /** How many tasks are running or waiting. */
  tasks: number;
  doubt: Doubt | null;
  readonly listeners: Set<() => void>;
}

const accountOf = createPageMemory<Account>(() => ({
  last: Promise.resolve(),
  tasks: 0,
  doubt: null,
  listeners: new Set(),
}));

/** Whether an age in milliseconds is known to be short: a clock that was set back makes it negative. */
const isWithin = (limit: number, age: number) => age >= 0 && age <= limit;

/** Creates the access to one account's preference. It asks nothing of the service by itself. */
export function createPreferenceApi(queryClient: QueryClient, source: MfaSource): PreferenceApi {
  const user = userMfaQuery(source);
  const registered = registeredFactorsQuery(source);
  const account = accountOf(queryClient, source.accountId);
  const findQuery = (queryKey: readonly unknown[]) => queryClient.getQueryCache().find({ queryKey });

  const cachedState = () => cachedMfaState(queryClient, source);

  function isHintPending(): boolean {
    const hint = findQuery(registered.queryKey)?.state;
    return hint?.fetchStatus === 'fetching' && hint.data === undefined;
  }

  function untilHint(): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => resolve();
      setTimeout(settle, longestWaitForHint);
      findQuery(registered.queryKey)?.promise?.then(settle, settle);
    });
  }

  async function freshState(): Promise<MfaState> {
    const before = queryClient.getQueryData(user.queryKey);
    const now = await readFresh(queryClient, user.queryKey, () => readUserMfa(source.client));
    // Turning a factor off keeps its registration (SetUserMFAPreference API reference), so there is nothing to ask.
    const kept = (['totp', 'passkey'] as const).filter(
      (factor) => before?.active.includes(factor) && !now.active.includes(factor),
    );
    if (kept.length > 0) {
      queryClient.setQueryData(
        registered.queryKey,
        (known: RegisteredFactors = nothingAsked): RegisteredFactors => ({
          ...known,
          totp: known.totp || kept.includes('totp'),
          passkey: known.passkey || kept.includes('passkey'),
        }),
      );
    }
    return mfaStateOf(now, queryClient.getQueryData(registered.queryKey) ?? 'unknown');
  }

  /** What GetUser says now. Where that gets no answer, what another read has brought that began in the meantime. */
  async function stateAfterWrite(): Promise<MfaState> {
    // A read that began before may have been answered before the write.
    void queryClient.cancelQueries({
      queryKey: user.queryKey,
      predicate: ({ state }) => state.data !== undefined,
    });
    const other = { hasBegun: false, hasAnswer: false };
    const stopListening = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.query !== findQuery(user.queryKey)) return;
      if (event.action.type === 'fetch') other.hasBegun = true;
      else if (event.action.type === 'success') other.hasAnswer ||= other.hasBegun && !event.action.manual;
    });
    try {
      return await freshState();
    } catch (error) {
      const state = other.hasAnswer ? cachedState() : null;
      if (state === null) throw error;
      return state;
    } finally {
      stopListening();
    }
  }

  function notify() {
    for (const listener of account.listeners) listener();
  }

  function setDoubt(doubt: Doubt | null) {
    account.doubt?.stopListening();
    account.doubt = doubt;
    notify();
  }

  return {
    cachedState,
    isHintPending,
    doubt: () => account.doubt?.fields ?? null,
    markDoubt(fields) {
      const stopListening = queryClient.getQueryCache().subscribe((event) => {
        const isAnswer = event.type === 'updated' && event.action.type === 'success';
        if (isAnswer && event.query === findQuery(user.queryKey)) setDoubt(null);
      });
      setDoubt({ fields, stopListening });
    },
    async currentState() {
      if (isHintPending()) await untilHint();
      const known = findQuery(user.queryKey)?.state;
      const isCurrent =
        known?.data !== undefined &&
        !known.isInvalidated &&
        isWithin(longestAge, Date.now() - known.dataUpdatedAt) &&
        account.doubt === null;
      return (isCurrent ? cachedState() : null) ?? freshState();
    },
    freshState,
    async write(settings, holds) {
      // "Online" proves nothing, but what is sent while the browser says "offline" does not leave it.
      const wasOffline = typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine;
      return verifiedWrite(
        {
          send: () =>
            source.client
              .call('SetUserMFAPreference', encodeSettings(settings))
              .finally(() => broadcastChange(source.accountId)),
          read: stateAfterWrite,
          holds,
          isRefusal: (error) =>
            wasOffline || (error instanceof CognitoError && error.outcome === 'not-applied'),
          isFinal: (error) => endsSession(toFailure(error)),
        },
        new AbortController().signal,
      );
    },
    inTurn(task) {
      account.tasks += 1;
      notify();
      const turn = account.last.then(task).finally(() => {
        account.tasks -= 1;
        notify();
      });
      account.last = turn.catch(() => undefined);
      return turn;
    },
    isSaving: () => account.tasks > 0,
    subscribe(listener) {
      account.listeners.add(listener);
      return () => void account.listeners.delete(listener);
    },
    refresh: () => void queryClient.invalidateQueries({ queryKey: mfaKey(source.accountId) }),
    toFailure,
  };
}
