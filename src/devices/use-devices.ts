'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { useFlow } from '../core/hooks.js';
import { discardInvalid } from '../core/resource.js';
import { isDeviceList } from './decode-devices.js';
import type { Device } from './device.js';
import { devicesQuery } from './devices-api.js';
import { createEndDevice, type DeviceActions, type DeviceFlow } from './end-device.js';

/** Options of `useDevices`. */
export interface UseDevicesOptions {
  /**
   * The key of the device of this page.
   * @default the claim `device_key` of the access token; none where the app gives the provider a client of its own
   */
  currentDeviceKey?: string | undefined;
}

/** The user's remembered devices. */
export type DevicesResult =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** `userPool.rememberedDevices` says that the pool remembers none. Nothing is sent. */
  | { readonly status: 'unavailable'; readonly reason: 'not-remembered' }
  | ReadyDevices;

/** The devices once they were read. */
export interface ReadyDevices {
  readonly status: 'ready';
  /** This page's comes first, then the latest. */
  readonly devices: readonly Device[];
  readonly flow: DeviceFlow;
  /** Why the latest refresh in the background failed: the list is the one from before. */
  readonly refreshFailure: MfaFailure | null;
  readonly actions: DeviceActions;
}

/**
 * Lists the devices that aren't asked for a second step, and forgets them. It calls ListDevices on mount, ForgetDevice or
 * UpdateDeviceStatus on `confirm()`, and reads the list again: only that proves success.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useDevices({ currentDeviceKey }: UseDevicesOptions = {}): DevicesResult {
  const { client, accountId, userPool, readDeviceKey } = useAccountKit();
  const queryClient = useQueryClient();
  const source = useMemo(
    () => ({
      client,
      accountId,
      currentDeviceKey,
      readDeviceKey: currentDeviceKey === undefined ? readDeviceKey : () => Promise.resolve(currentDeviceKey),
    }),
    [client, accountId, readDeviceKey, currentDeviceKey],
  );
  const end = useMemo(() => {
    discardInvalid(queryClient, devicesQuery(source).queryKey, isDeviceList);
    return createEndDevice({ ...source, queryClient });
  }, [source, queryClient]);
  const flow = useFlow(end);
  const areRemembered = userPool.rememberedDevices !== undefined;
  const { data, error, refetch } = useQuery({ ...devicesQuery(source), enabled: areRemembered });

  if (!areRemembered) return { status: 'unavailable', reason: 'not-remembered' };
  if (data === undefined) {
    return error
      ? { status: 'failed', failure: toFailure(error), retry: () => void refetch() }
      : { status: 'loading' };
  }
  return {
    status: 'ready',
    devices: data,
    flow,
    refreshFailure: error && toFailure(error),
    actions: end.actions,
  };
}
