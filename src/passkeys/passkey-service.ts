import type { OtherWaysIn } from '../account/decode-user-mfa.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { readRegisteredFactors, registeredFactorsQuery, userMfaQuery } from '../account/queries.js';
import type { SensitiveChange } from '../account/sensitive-change.js';
import { toFailure } from '../account/to-failure.js';
import { broadcastChange } from '../core/tab-sync.js';
import { createPreferenceService } from '../preference/preference-api.js';
import { type SaveEditsOptions, saveEdits } from '../preference/save-edits.js';
import type { RegisteredPasskey } from './passkey.js';
import { passkeysQuery, readPasskeys } from './passkey-api.js';
import type { PasskeyFactorFailure } from './passkey-failure.js';
import { beforeAnyWrite, mayHaveArrived } from './to-passkey-failure.js';

/** What is done to passkeys stands on. */
export interface PasskeyServiceOptions extends SaveEditsOptions {
  /** Whether a sensitive change may be made. Never rejects. */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
}

/** The passkeys at the service, and the factor that they can be. */
export interface PasskeyService {
  /** The list as last read; empty before. */
  readonly readKnown: () => readonly RegisteredPasskey[];
  /** What is on, as last read; `null` before, and where the app has cleared its cache. */
  readonly readState: () => MfaState | null;
  /** Reads anew what is on. Rejects with what the client throws. */
  readonly readStateBack: () => Promise<MfaState>;
  /** Whether the user can sign in without a passkey, as last read. */
  readonly readKnownWaysIn: () => OtherWaysIn;
  /** Asks whether the user can sign in without a passkey; `unknown` where that could not be asked. Never rejects. */
  readonly readWaysIn: (signal: AbortSignal) => Promise<OtherWaysIn>;
  /**
   * Turns the factor on or off. Never rejects.
   * @param wasLost - whether the answer to an earlier try was lost, so that it may have been carried out.
   * @returns why it failed, `null` once the service says that it holds.
   */
  readonly turnFactor: (isOn: boolean, wasLost: boolean) => Promise<PasskeyFactorFailure | null>;
  /** Reads the list anew, after whatever was sent before. Rejects with what the client throws. */
  readonly readBack: (signal: AbortSignal) => Promise<readonly RegisteredPasskey[]>;
  /** Has every list of this account read anew, in the background; the nicknames with it. */
  readonly refresh: () => void;
  /** After a write that was carried out: tells other tabs, and reads the list anew where it can be. */
  readonly takeIn: (signal: AbortSignal) => Promise<void>;
  /** Finds out what came of a write that failed: where its answer, or an earlier one, was lost, the list tells. */
  readonly settle: (error: unknown, write: FailedWrite, signal: AbortSignal) => Promise<WriteOutcome>;
  /** After a write that nobody waits for any more. */
  readonly leave: () => void;
}

/** A write that failed. */
interface FailedWrite {
  /** Whether a list is what the write was to make of it. */
  readonly holds: (passkeys: readonly RegisteredPasskey[]) => boolean;
  /** An answer to the same write was lost before. @default false */
  readonly wasLostBefore?: boolean;
}

/** What came of a write that failed. */
export type WriteOutcome =
  /** It was carried out all the same. */
  | { readonly kind: 'done' }
  | { readonly kind: 'not-done'; readonly failure: MfaFailure }
  /** Nobody can tell: the list could not be read either. */
  | { readonly kind: 'unknown'; readonly failure: MfaFailure };

/** Reads through the query client, so that every component sees the same. */
export function createPasskeyService(source: SaveEditsOptions): PasskeyService {
  const { client, queryClient } = source;
  const { queryKey } = passkeysQuery(source);
  const registered = registeredFactorsQuery(source);
  const preference = createPreferenceService(queryClient, source);
  const refresh = () => void queryClient.invalidateQueries({ queryKey });

  async function readBack(signal: AbortSignal) {
    // Not through the query: whoever cancels it, or leaves the page, would make it answer with what was known before.
    const now = await readPasskeys(client, { signal });
    // A read that set out before the write would bring the old list back.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, now);
    // The panel's hint of what could be turned on: this is the better source.
    queryClient.setQueryData(registered.queryKey, (known) => known && { ...known, passkey: now.length > 0 });
    return now;
  }

  return {
    readKnown: () => queryClient.getQueryData(queryKey) ?? [],
    readState: () =>
      queryClient.getQueryData(userMfaQuery(source).queryKey) === undefined ? null : preference.readState(),
    readStateBack: preference.readBack,
    readKnownWaysIn: () => queryClient.getQueryData(registered.queryKey)?.otherFirstFactors ?? 'unknown',
    async readWaysIn(signal) {
      try {
        const { otherFirstFactors } = await readRegisteredFactors(client, { signal });
        // What else it says, the list says better, or nobody has asked for.
        queryClient.setQueryData(registered.queryKey, (known) => known && { ...known, otherFirstFactors });
        return otherFirstFactors;
      } catch {
        return 'unknown';
      }
    },
    async turnFactor(isOn, wasLost) {
      let sent = 0;
      const failure = await saveEdits(source, { passkey: isOn }, () => (sent += 1)).catch(toFailure);
      if (failure === null) return null;
      if (failure.kind === 'not-set-up' && failure.factor === 'passkey') return { kind: 'cannot-be-factor' };
      return sent > 0 || wasLost ? failure : beforeAnyWrite(failure);
    },
    readBack,
    refresh,
    async takeIn(signal) {
      broadcastChange(source.accountId);
      // The write is done; that the list could not be read is told beside the list.
      await readBack(signal).catch(refresh);
    },
    async settle(error, { holds, wasLostBefore = false }, signal) {
      const failure = toFailure(error);
      if (!mayHaveArrived(error) && !wasLostBefore) return { kind: 'not-done', failure };
      broadcastChange(source.accountId);
      try {
        if (holds(await readBack(signal))) return { kind: 'done' };
      } catch (readError) {
        const readFailure = toFailure(readError);
        return {
          kind: 'unknown',
          failure:
            readFailure.kind === 'session-ended' ? readFailure : { kind: 'unreachable', outcome: 'unknown' },
        };
      }
      return {
        kind: 'not-done',
        failure: failure.kind === 'unreachable' ? { ...failure, outcome: 'not-applied' } : failure,
      };
    },
    leave() {
      broadcastChange(source.accountId);
      refresh();
    },
  };
}
