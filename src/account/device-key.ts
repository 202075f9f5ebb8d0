import { attempt } from '../core/outside-world.js';

/**
 * The claim `device_key` of an access token, which names the device that signed in; `null` where it has none. Nothing of the token is
 * verified, and nothing but the key is kept.
 */
export function deviceKeyOf(token: string | null | undefined): string | null {
  const payload = token?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
  const claims = attempt(() => JSON.parse(atob(payload ?? '')) as { device_key?: unknown } | null);
  return typeof claims?.device_key === 'string' ? claims.device_key : null;
}
