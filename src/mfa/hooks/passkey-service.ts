import type { QueryClient } from '@tanstack/react-query';
import { failureOf } from '../data/failure.js';
import { mayHaveArrived } from '../data/passkey-failure.js';
import { passkeysQuery, readPasskeys } from '../data/passkeys.js';
import { type MfaSource, registeredFactorsQuery } from '../data/queries.js';
import type { MfaFailure } from '../model/failure.js';
import type { RegisteredPasskey } from '../model/passkey.js';
import { tellTabs } from './tabs-in-step.js';

/** The passkeys at the service. */
export interface PasskeyService {
  /** The list as last read; empty before. */
  readonly readKnown: () => readonly RegisteredPasskey[];
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
export function createPasskeyService(queryClient: QueryClient, source: MfaSource): PasskeyService {
  const { queryKey } = passkeysQuery(source);
  const refresh = () => void queryClient.invalidateQueries({ queryKey });

  async function readBack(signal: AbortSignal) {
    // Not through the query: whoever cancels it, or leaves the page, would make it answer with what was known before.
    const now = await readPasskeys(source.client, { signal });
    // A read that set out before the write would bring the old list back.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, now);
    // The panel's hint of what could be turned on: this is the better source.
    queryClient.setQueryData(
      registeredFactorsQuery(source).queryKey,
      (known) => known && { ...known, passkey: now.length > 0 },
    );
    return now;
  }

  return {
    readKnown: () => queryClient.getQueryData(queryKey) ?? [],
    readBack,
    refresh,
    async takeIn(signal) {
      tellTabs(source.accountId);
      // The write is done; that the list could not be read is told beside the list.
      await readBack(signal).catch(refresh);
    },
    async settle(error, { holds, wasLostBefore = false }, signal) {
      const failure = failureOf(error);
      if (!mayHaveArrived(error) && !wasLostBefore) return { kind: 'not-done', failure };
      tellTabs(source.accountId);
      try {
        if (holds(await readBack(signal))) return { kind: 'done' };
      } catch (readError) {
        const readFailure = failureOf(readError);
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
      tellTabs(source.accountId);
      refresh();
    },
  };
}
