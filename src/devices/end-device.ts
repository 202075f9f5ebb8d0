import type { QueryClient } from '@tanstack/react-query';
import type { MfaFailure } from '../account/failure.js';
import { failureOfWrite, toFailure } from '../account/to-failure.js';
import { createFlow, type Flow, type FlowState } from '../core/flow.js';
import type { Device } from './device.js';
import { type DeviceEnd, type DeviceSource, devicesQuery, endDevice } from './devices-api.js';

/** What the user sees of the end of a remembered device. */
export type DeviceStep =
  | { readonly name: 'idle' }
  | { readonly name: 'question'; readonly device: Device }
  | { readonly name: 'ended'; readonly device: Device; readonly end: DeviceEnd };

/** What a view shows of it. */
export type DeviceFlow = FlowState<DeviceStep, object, MfaFailure>;

/** What a user can do with the devices. The functions keep their identity, never throw, and do nothing at another step. */
export interface DeviceActions {
  /** Asks before a device is forgotten. */
  readonly askToForget: (id: string) => void;
  /**
   * Ends what the device in question is remembered for. To forget the device of this page signs it out, once its access token ends;
   * `ask-for-code` does not. Resolves with why it failed, `null` if it did not.
   */
  readonly confirm: (end: DeviceEnd) => Promise<MfaFailure | null>;
  /** Keeps the device, or puts the result away. */
  readonly dismiss: () => void;
}

/** Dependencies. */
interface EndDeviceOptions extends DeviceSource {
  readonly queryClient: QueryClient;
}

/** The end of one user's remembered devices on one page, outside of React. */
interface EndDevice extends Pick<Flow<DeviceStep, object, MfaFailure, never>, 'get' | 'subscribe' | 'close'> {
  readonly actions: DeviceActions;
}

const idle: DeviceStep = { name: 'idle' };

/** Creates the flow. It sends nothing by itself. */
export function createEndDevice(options: EndDeviceOptions): EndDevice {
  const { queryClient } = options;
  const flow = createFlow<DeviceStep, object, MfaFailure, never>({
    step: idle,
    facts: {},
    toFailure,
    // A code more protects the account, so there is no step-up.
    confirmIdentity: () => true,
    isUnfinished: () => false,
  });
  const actions: DeviceActions = {
    askToForget(id) {
      const device = queryClient.getQueryData(devicesQuery(options).queryKey)?.find((one) => one.id === id);
      if (device) flow.go({ name: 'question', device });
    },
    confirm: (end) =>
      flow.run('question', end, async ({ step, signal }) => {
        const result = await endDevice(queryClient, options, { id: step.device.id, end }, signal);
        return result.outcome === 'applied'
          ? { name: 'ended', device: step.device, end }
          : { step, failure: failureOfWrite(result) };
      }),
    dismiss: () => flow.go(idle),
  };
  return { get: flow.get, subscribe: flow.subscribe, close: flow.close, actions };
}
