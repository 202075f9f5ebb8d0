import type { DemoConfig, EmulatorConfig } from '../config/demo-config.js';
import { poolFor } from './load-config.js';

// The secret of a device takes the place of a code, so it shouldn't lie where any script finds it. The demo's server keeps it in a
// cookie that no script can read, as it keeps the refresh token. A script injected into the page could still ask for it, as the page
// does; without the password it is of no use. An app without a server has only the browser's storage: Amplify's is localStorage.

/** What this browser keeps of a device that the service knows. */
export interface KeptDevice {
  readonly key: string;
  readonly groupKey: string;
  /** Random. Only a verifier of it goes to the service. */
  readonly secret: string;
}

/** The user's device on this browser; `null` for none. Never rejects: without it, the user is asked for a code. */
export async function keptDevice(config: DemoConfig, username: string): Promise<KeptDevice | null> {
  if (config.kind !== 'emulator' || !poolFor(config, username).policy.rememberedDevices) return null;
  try {
    const response = await fetch(addressOf(config, username));
    return (await response.json()) as KeptDevice | null;
  } catch {
    return null;
  }
}

/** Never rejects: without it, the user is asked for a code next time. */
export async function keepDevice(config: DemoConfig, username: string, device: KeptDevice): Promise<void> {
  if (config.kind !== 'emulator') return;
  const body = JSON.stringify(device);
  await fetch(addressOf(config, username), { method: 'POST', body }).catch(() => undefined);
}

function addressOf({ device }: EmulatorConfig, username: string): string {
  return `${device}?${new URLSearchParams({ username }).toString()}`;
}
