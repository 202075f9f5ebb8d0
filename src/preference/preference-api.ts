import type { QueryClient } from '@tanstack/react-query';
import { mfaStateOf, type RegisteredFactors } from '../account/decode-user-mfa.js';
import type { MfaState } from '../account/mfa-state.js';
import {
  type MfaSource,
  mfaKey,
  readUserMfa,
  registeredFactorsQuery,
  userMfaQuery,
} from '../account/queries.js';
import { encodeSettings } from './encode-settings.js';
import type { FactorSettings } from './plan-change.js';

/** The preference at the service. */
export interface PreferenceService {
  /** The state as last read. */
  readonly readState: () => MfaState;
  /** Sends a planned change. Rejects when the service refuses it or cannot be reached. */
  readonly send: (settings: FactorSettings) => Promise<void>;
  /** Asks every component of this account to read anew, in the background. */
  readonly refresh: () => void;
  /**
   * Settles when GetUserAuthFactors has answered, or has not for too long to wait for a hint; `null` when it is not
   * being asked.
   */
  readonly registrationUnderWay: () => Promise<void> | null;
  /** Reads the state anew, after whatever was sent before. */
  readonly readBack: () => Promise<MfaState>;
}

/** Sends a planned change. Its variables hold no secret, so that they may stay in the mutation cache. */
const setMfaPreferenceMutation = ({ client, accountId }: MfaSource) => ({
  mutationKey: [...mfaKey(accountId), 'set'],
  // One write at a time for an account, whichever component asks: two could overtake each other on the way.
  scope: { id: mfaKey(accountId).join('/') },
  retry: false as const,
  networkMode: 'always' as const,
  mutationFn: async (settings: FactorSettings): Promise<void> => {
    await client.call('SetUserMFAPreference', encodeSettings(settings));
  },
});

/** Before GetUserAuthFactors was asked. */
const nothingAsked: RegisteredFactors = { totp: false, passkey: false, otherFirstFactors: 'unknown' };

/** Milliseconds. The answer sets out with the page and is mostly there before the first click. */
const longestWaitForHint = 2_000;

/** Reads and writes through the query client, so that every component sees the same. */
export function createPreferenceService(queryClient: QueryClient, source: MfaSource): PreferenceService {
  const user = userMfaQuery(source);
  const registered = registeredFactorsQuery(source);

  function readState(): MfaState {
    const known = queryClient.getQueryData(user.queryKey);
    if (known === undefined)
      throw new Error('cognito-account-kit: the preference was changed before it was read.');
    return mfaStateOf(known, queryClient.getQueryData(registered.queryKey) ?? 'unknown');
  }

  return {
    readState,
    // Not `useMutation`: its pending and done states would each cost a render, and the flow tells both already.
    send: (settings: FactorSettings) =>
      queryClient.getMutationCache().build(queryClient, setMfaPreferenceMutation(source)).execute(settings),
    registrationUnderWay() {
      const asked = queryClient.getQueryCache().find({ queryKey: registered.queryKey });
      if (asked?.state.fetchStatus !== 'fetching' || asked.state.data !== undefined) return null;
      return new Promise((resolve) => {
        const settle = () => resolve();
        queryClient.query(registered).then(settle, settle);
        setTimeout(settle, longestWaitForHint);
      });
    },
    refresh: () => void queryClient.invalidateQueries({ queryKey: mfaKey(source.accountId) }),
    async readBack() {
      const before = queryClient.getQueryData(user.queryKey);
      // Not through the query: whoever cancels it, or leaves the page, would make it answer with what was known before.
      const now = await readUserMfa(source.client);
      // A read that set out before the write would bring the old state back.
      await queryClient.cancelQueries({ queryKey: user.queryKey });
      queryClient.setQueryData(user.queryKey, now);
      // Turning a factor off keeps its registration (SetUserMFAPreference API reference), so there is nothing to ask.
      const kept = (['totp', 'passkey'] as const).filter(
        (f) => before?.active.includes(f) && !now.active.includes(f),
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
      return readState();
    },
  };
}
