import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { endsSession } from '../account/failure.js';
import { type MfaSource, mfaKey, shared } from '../account/queries.js';
import { decodeAnswer } from '../account/reporting-client.js';
import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';
import { readFresh, readPages } from '../core/resource.js';
import { broadcastChange } from '../core/tab-sync.js';
import { verifiedWrite, type WriteResult } from '../core/verified-write.js';
import { decodeDevices } from './decode-devices.js';
import type { Device } from './device.js';

/** Where the devices are read, and how to know this page's. */
export interface DeviceSource extends MfaSource {
  /** The key that the app states. */
  readonly currentDeviceKey: string | undefined;
  /** The key of the device of this page; `null` where it is not known. */
  readonly readDeviceKey: () => Promise<string | null>;
}

/** The largest page (API reference of ListDevices). */
const pageSize = 60;

/**
 * Asks ListDevices for all pages, past the cache: the device of this page first, then the latest.
 * @throws CognitoError
 */
async function readDevices(
  { client, readDeviceKey }: DeviceSource,
  options?: { signal: AbortSignal },
): Promise<readonly Device[]> {
  // The list is of use without it, and a token that cannot be had fails the request as well.
  const currentKey = await readDeviceKey().catch(() => null);
  const { items } = await readPages(async (token) => {
    const page = await client.call(
      'ListDevices',
      { Limit: pageSize, ...(token && { PaginationToken: token }) },
      options,
    );
    const items = decodeAnswer(client, 'ListDevices', () => decodeDevices(page, currentKey));
    return { items, next: page.PaginationToken };
  });
  return [...items].sort(
    (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || (b.lastSignInAt ?? 0) - (a.lastSignInAt ?? 0),
  );
}

/**
 * The user's remembered devices. Fetched only where a list is shown.
 * @internal
 */
export const devicesQuery = (source: DeviceSource) =>
  queryOptions<readonly Device[]>({
    ...shared,
    queryKey: [...mfaKey(source.accountId), 'devices', source.currentDeviceKey ?? null],
    queryFn: ({ signal }) => readDevices(source, { signal }),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

/**
 * How a device stops replacing the second step. `forget`: it is deleted, and its tokens can't be renewed. `ask-for-code`: it stays known,
 * and signs in with a code from then on.
 */
export type DeviceEnd = 'forget' | 'ask-for-code';

/**
 * Ends what a device is remembered for. Success is what the list shows.
 * @throws the reason of `signal` when that is aborted; nothing else.
 */
export async function endDevice(
  queryClient: QueryClient,
  source: DeviceSource,
  { id, end }: { readonly id: string; readonly end: DeviceEnd },
  signal: AbortSignal,
): Promise<WriteResult<readonly Device[]>> {
  const { client, accountId } = source;
  try {
    return await verifiedWrite<readonly Device[]>(
      {
        send: (aborts) =>
          end === 'forget'
            ? client.call('ForgetDevice', { DeviceKey: id }, { signal: aborts })
            : client.call(
                'UpdateDeviceStatus',
                { DeviceKey: id, DeviceRememberedStatus: 'not_remembered' },
                { signal: aborts },
              ),
        read: (aborts) =>
          readFresh(queryClient, devicesQuery(source).queryKey, () =>
            readDevices(source, { signal: aborts }),
          ),
        holds: (devices) => !devices.some((device) => device.id === id),
        isRefusal: (error) => error instanceof CognitoError && error.outcome === 'not-applied',
        isFinal: (error) => endsSession(toFailure(error)),
      },
      signal,
    );
  } finally {
    broadcastChange(accountId);
  }
}
