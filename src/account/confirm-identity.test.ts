import { afterEach, describe, expect, it, vi } from 'vitest';
import { identityIsConfirmed } from './confirm-identity.js';

const change = { kind: 'replace-authenticator' } as const;

afterEach(() => vi.unstubAllGlobals());

describe('asking for the identity', () => {
  it('is answered at once where nobody has to be asked, so that no dialog makes way for nothing', () => {
    expect(identityIsConfirmed(undefined, change)).toBe(true);
    expect(identityIsConfirmed(() => true, change)).toBe(true);
    expect(identityIsConfirmed(() => false, change)).toBe(false);
  });

  it('lets changes through where the app asks nothing', async () => {
    expect(await identityIsConfirmed(undefined, change)).toBe(true);
  });

  it('tells the app which change it is, and takes its word', async () => {
    const asked = vi.fn(() => true);
    expect(await identityIsConfirmed(asked, change)).toBe(true);
    expect(asked).toHaveBeenCalledWith(change);
    expect(await identityIsConfirmed(() => Promise.resolve(false), change)).toBe(false);
  });

  it('lets nothing through when the step-up fails, and tells the page of it', async () => {
    const thrown = new Error('The step-up is out of order.');
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    expect(await identityIsConfirmed(() => Promise.reject(thrown), change)).toBe(false);
    expect(report).toHaveBeenCalledWith(thrown);
  });

  it('takes nothing but true for a yes', async () => {
    const answer: unknown = 'false';
    expect(await identityIsConfirmed(() => answer as boolean, change)).toBe(false);
  });
});
