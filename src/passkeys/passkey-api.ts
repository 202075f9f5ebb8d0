import { queryOptions } from '@tanstack/react-query';
import type { OtherSignInMethods } from '../account/decode-user-mfa.js';
import { beforeAnyWrite, endsSession, type MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import {
  cachedMfaState,
  type MfaSource,
  mfaKey,
  readRegisteredFactors,
  readUserMfa,
  registeredFactorsQuery,
  shared,
  userMfaQuery,
} from '../account/queries.js';
import { decodeAnswer } from '../account/reporting-client.js';
import { toFailure } from '../account/to-failure.js';
import { type CognitoClient, CognitoError, type DocumentType } from '../cognito/index.js';
import { untilAborted } from '../core/outside-world.js';
import { readFresh, readPages } from '../core/resource.js';
import { broadcastChange } from '../core/tab-sync.js';
import { verifiedWrite } from '../core/verified-write.js';
import { type SaveEditsOptions, saveEdits } from '../preference/save-preference.js';
import { decodePasskeys } from './decode-passkeys.js';
import type { RegisteredPasskey } from './passkey.js';
import type { PasskeyFactorFailure } from './passkey-failure.js';
import { mayHaveArrived } from './to-passkey-failure.js';
import type { CreatedCredential, CreationOptions } from './web-authn.js';

/** The largest page (API reference of ListWebAuthnCredentials). It holds as many passkeys as a user can have. */
const pageSize = 20;

/** What ListWebAuthnCredentials lists. */
export interface ListedPasskeys {
  /** The oldest comes first. */
  readonly passkeys: readonly RegisteredPasskey[];
  /** The service gave its last page. Otherwise a passkey that is not listed may exist all the same. */
  readonly isComplete: boolean;
}

async function readAll(client: CognitoClient, options?: { signal: AbortSignal }): Promise<ListedPasskeys> {
  const { items, isComplete } = await readPages(async (token) => {
    const page = await client.call(
      'ListWebAuthnCredentials',
      { MaxResults: pageSize, ...(token && { NextToken: token }) },
      options,
    );
    const items = decodeAnswer(client, 'ListWebAuthnCredentials', () => decodePasskeys(page));
    return { items, next: page.NextToken };
  });
  // The service's order is not documented. Passkeys without a date stay together, at the end.
  const passkeys = [...items].sort((a, b) => (a.createdAt ?? Infinity) - (b.createdAt ?? Infinity) || 0);
  return { passkeys, isComplete };
}

/**
 * Asks ListWebAuthnCredentials for all pages, past the cache. The oldest passkey comes first.
 * @throws CognitoError
 */
export async function readPasskeys(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<readonly RegisteredPasskey[]> {
  return (await readAll(client, options)).passkeys;
}

/**
 * The user's passkeys. Invalidated with everything else of the account's MFA; fetched only where a list is shown.
 * @internal
 */
export const passkeysQuery = ({ client, accountId }: MfaSource) =>
  queryOptions<readonly RegisteredPasskey[]>({
    ...shared,
    queryKey: [...mfaKey(accountId), 'passkeys'],
    queryFn: ({ signal }) => readPasskeys(client, { signal }),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

// None of the calls below goes through the query client: each is made once, on a click.

/**
 * Asks for what the browser needs to create a passkey.
 * @throws CognitoError
 */
export async function startPasskey(client: CognitoClient, signal: AbortSignal): Promise<CreationOptions> {
  const { CredentialCreationOptions: options } = await client.call(
    'StartWebAuthnRegistration',
    {},
    { signal },
  );
  return decodeAnswer(client, 'StartWebAuthnRegistration', () => {
    if (!isCreationOptions(options))
      throw new CognitoError({ operation: 'StartWebAuthnRegistration', code: 'InvalidResponse' });
    return options;
  });
}

/** Checks only what the kit itself relies on. The browser checks the rest. */
function isCreationOptions(options: unknown): options is CreationOptions {
  return (
    typeof options === 'object' &&
    options !== null &&
    'challenge' in options &&
    typeof options.challenge === 'string'
  );
}

/**
 * Saves a passkey that the browser created. The token must be of the app client that started it (API reference).
 * @throws CognitoError
 */
export async function completePasskey(
  client: CognitoClient,
  { document }: CreatedCredential,
  signal: AbortSignal,
): Promise<void> {
  await client.call('CompleteWebAuthnRegistration', { Credential: document as DocumentType }, { signal });
}

/**
 * Deletes a passkey.
 * @returns `false` where the service says that it did not exist any more
 * @throws CognitoError
 */
export async function deletePasskey(
  client: CognitoClient,
  credentialId: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await client.call('DeleteWebAuthnCredential', { CredentialId: credentialId }, { signal });
    return true;
  } catch (error) {
    if (error instanceof CognitoError && error.code === 'ResourceNotFoundException') return false;
    throw error;
  }
}

/** What the list shows about a write. */
export type PasskeyWriteResult =
  | { readonly outcome: 'applied' }
  | {
      readonly outcome: 'not-applied' | 'unknown';
      /** `undefined` where the service accepted the write and the list does not show it. */
      readonly error: unknown;
      readonly failure: MfaFailure;
    };

/** The user's passkeys at the service, and the factor that they can be. Every call ends when its signal is aborted. */
export interface PasskeyApi {
  /** The list as last read; empty before. */
  readonly cachedList: () => readonly RegisteredPasskey[];
  /** What is on, as last read; `null` before that, and where the app has cleared its cache. */
  readonly cachedState: () => MfaState | null;
  readonly cachedOtherSignInMethods: () => OtherSignInMethods;
  /** @throws CognitoError */
  readonly start: (signal: AbortSignal) => Promise<CreationOptions>;
  /** @throws CognitoError */
  readonly readList: (signal: AbortSignal) => Promise<ListedPasskeys>;
  /**
   * Refreshes `cachedState`.
   * @throws CognitoError
   */
  readonly readState: (signal: AbortSignal) => Promise<void>;
  /** Never rejects by itself: `unknown` where the service could not be asked. */
  readonly readOtherSignInMethods: (signal: AbortSignal) => Promise<OtherSignInMethods>;
  /**
   * Turns the passkey factor on or off.
   * @param wasLost - whether the answer to an earlier attempt was lost, so that it may have been applied
   * @returns why it failed; `null` once the service confirms it
   */
  readonly turnFactor: (
    isOn: boolean,
    wasLost: boolean,
    signal: AbortSignal,
  ) => Promise<PasskeyFactorFailure | null>;
  /**
   * Saves a passkey. Only the list proves that it is saved.
   * @param wasLost - whether the answer to an earlier attempt was lost, so that it may have been applied
   */
  readonly register: (
    credential: CreatedCredential,
    wasLost: boolean,
    signal: AbortSignal,
  ) => Promise<PasskeyWriteResult>;
  /**
   * Deletes a passkey. Only the list proves that it is deleted.
   * @returns with `wasGone` where the service says that it did not exist any more
   */
  readonly remove: (
    id: string,
    signal: AbortSignal,
  ) => Promise<PasskeyWriteResult & { readonly wasGone: boolean }>;
  /** After a write whose result nobody waits for: other tabs and the lists of this page read again. */
  readonly refresh: () => void;
}

/** Whether the list has a passkey. An incomplete list proves no absence. */
export function presenceOf({ passkeys, isComplete }: ListedPasskeys, id: string) {
  if (passkeys.some((passkey) => passkey.id === id)) return 'listed';
  return isComplete ? 'absent' : 'unknown';
}

/** Creates the API of one account. Its reads are stored in the query client, so that every component sees the same. */
export function createPasskeyApi(source: SaveEditsOptions): PasskeyApi {
  const { client, queryClient, accountId } = source;
  const { queryKey } = passkeysQuery(source);
  const user = userMfaQuery(source);
  const registered = registeredFactorsQuery(source);
  const refreshList = () => void queryClient.invalidateQueries({ queryKey });

  async function readList(signal: AbortSignal): Promise<ListedPasskeys> {
    let isComplete = false;
    const passkeys = await readFresh(queryClient, queryKey, async () => {
      const pages = await untilAborted(readAll(client, { signal }), signal);
      isComplete = pages.isComplete;
      return pages.passkeys;
    });
    // The panel's hint about what could be turned on. This is the better source.
    queryClient.setQueryData(
      registered.queryKey,
      (known) => known && { ...known, passkey: passkeys.length > 0 },
    );
    return { passkeys, isComplete };
  }

  async function write(
    send: (signal: AbortSignal) => Promise<unknown>,
    id: string,
    wanted: 'listed' | 'absent',
    wasLost: boolean,
    signal: AbortSignal,
  ): Promise<PasskeyWriteResult> {
    let readError: unknown;
    const isRefusal = (error: unknown) => !mayHaveArrived(error) && !wasLost;
    const result = await verifiedWrite(
      {
        send,
        read: async (reading) => {
          // Not called after a refusal: from here on, the write may have been applied.
          broadcastChange(accountId);
          try {
            return await readList(reading);
          } catch (error) {
            readError = error;
            throw error;
          }
        },
        holds: (list) => presenceOf(list, id) === wanted,
        isRefusal,
        isFinal: isRefusal,
      },
      signal,
    );
    if (result.outcome === 'applied') return { outcome: 'applied' };
    const isUnknown =
      result.outcome === 'unknown' || (result.value && presenceOf(result.value, id) === 'unknown');
    if (!isUnknown) {
      const { error } = result;
      const failure =
        error === undefined ? ({ kind: 'not-applied' } as const) : beforeAnyWrite(toFailure(error));
      return { outcome: 'not-applied', error, failure };
    }
    // The service accepted the write, and only the read failed: one more, in the background, may settle it.
    if (result.error === readError) refreshList();
    const failure = toFailure(readError);
    return {
      outcome: 'unknown',
      error: result.error,
      failure: endsSession(failure) ? failure : { kind: 'unreachable', outcome: 'unknown' },
    };
  }

  return {
    cachedList: () => queryClient.getQueryData(queryKey) ?? [],
    cachedState: () => cachedMfaState(queryClient, source),
    cachedOtherSignInMethods: () =>
      queryClient.getQueryData(registered.queryKey)?.otherFirstFactors ?? 'unknown',
    start: (signal) => untilAborted(startPasskey(client, signal), signal),
    readList,
    async readState(signal) {
      await readFresh(queryClient, user.queryKey, () =>
        untilAborted(readUserMfa(client, { signal }), signal),
      );
    },
    async readOtherSignInMethods(signal) {
      try {
        const { otherFirstFactors } = await untilAborted(readRegisteredFactors(client, { signal }), signal);
        // The list is the better source for the rest of this answer.
        queryClient.setQueryData(registered.queryKey, (known) => known && { ...known, otherFirstFactors });
        return otherFirstFactors;
      } catch {
        return 'unknown';
      }
    },
    async turnFactor(isOn, wasLost, signal) {
      let sent = 0;
      const failure = await untilAborted(
        saveEdits(source, { passkey: isOn }, () => (sent += 1)),
        signal,
      );
      if (failure === null) return null;
      if (failure.kind === 'not-set-up' && failure.factor === 'passkey') return { kind: 'cannot-be-factor' };
      return sent > 0 || wasLost ? failure : beforeAnyWrite(failure);
    },
    register: (credential, wasLost, signal) =>
      write(
        (sending) => completePasskey(client, credential, sending),
        credential.id,
        'listed',
        wasLost,
        signal,
      ),
    async remove(id, signal) {
      let wasGone = false;
      const send = async (sending: AbortSignal) => {
        wasGone = !(await deletePasskey(client, id, sending));
      };
      const result = await write(send, id, 'absent', false, signal);
      return { ...result, wasGone };
    },
    refresh() {
      broadcastChange(accountId);
      refreshList();
    },
  };
}
