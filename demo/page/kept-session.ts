import type { DemoConfig, EmulatorConfig } from '../config/demo-config.js';
import { poolFor } from './load-config.js';
import { createSession, type Session } from './session.js';
import type { Tokens } from './sign-in/sign-in-service.js';

// The demo's server keeps the refresh token of its own accounts in a cookie that no script can read. With an external user
// pool there is no such server: a reload signs out.

const newTab = crypto.randomUUID();

/** The name of this tab, which survives a reload, except where the user blocks site data. It is no secret. */
function tabName(): string {
  try {
    const tab = sessionStorage.getItem('demo-tab') ?? newTab;
    sessionStorage.setItem('demo-tab', tab);
    return tab;
  } catch {
    return newTab;
  }
}

/** The URL of this tab's session. */
function addressOf({ session }: EmulatorConfig): string {
  return `${session}?tab=${tabName()}`;
}

/** The session of the user who reloads the page; `null` if there is none. */
export async function restoreSession(config: DemoConfig): Promise<Session | null> {
  if (config.kind !== 'emulator') return null;
  const response = await fetch(addressOf(config));
  const kept = (await response.json()) as (Tokens & { username: string }) | null;
  return kept && createSession(poolFor(config, kept.username), kept.username, kept);
}

/** Never rejects: without it, the page works until the next reload. */
export async function keepSession(
  config: DemoConfig,
  username: string,
  { refreshToken, deviceKey }: Tokens,
): Promise<void> {
  if (config.kind !== 'emulator') return;
  const body = JSON.stringify({ username, refreshToken, deviceKey });
  await fetch(addressOf(config), { method: 'POST', body }).catch(() => undefined);
}

/** Never rejects: a token that is still kept was revoked, or ends with the server. */
export async function dropSession(config: DemoConfig): Promise<void> {
  if (config.kind === 'emulator') await fetch(addressOf(config), { method: 'DELETE' }).catch(() => undefined);
}
