import { afterEach, describe, expect, it, vi } from 'vitest';
import { identityIsConfirmed } from './confirm-identity.js';

const change = { kind: 'replace-authenticator' } as const;

afterEach(() => vi.unstubAllGlobals());

describe('identityIsConfirmed', () => {
  it('returns a plain boolean if the step-up answers at once', () => {
    expect(identityIsConfirmed(undefined, change)).toBe(true);
    expect(identityIsConfirmed(() => true, change)).toBe(true);
    expect(identityIsConfirmed(() => false, change)).toBe(false);
  });

  it('allows changes if the app has no step-up', async () => {
    expect(await identityIsConfirmed(undefined, change)).toBe(true);
  });

  it('passes the change to the app and returns its answer', async () => {
    const asked = vi.fn(() => true);
    expect(await identityIsConfirmed(asked, change)).toBe(true);
    expect(asked).toHaveBeenCalledWith(change);
    expect(await identityIsConfirmed(() => Promise.resolve(false), change)).toBe(false);
  });

  it('refuses the change and reports the error if the step-up fails', async () => {
    const thrown = new Error('The step-up is out of order.');
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    expect(await identityIsConfirmed(() => Promise.reject(thrown), change)).toBe(false);
    expect(report).toHaveBeenCalledWith(thrown);
  });

  it('accepts only true as confirmation', async () => {
    const answer: unknown = 'false';
    expect(await identityIsConfirmed(() => answer as boolean, change)).toBe(false);
  });
});
