import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserFailureOf, canCreateHere, hostElsewhere, signalUnknownCredential } from './web-authn.js';

afterEach(() => void vi.unstubAllGlobals());

describe('what an error of the browser means', () => {
  const named = (name: string) => new DOMException('Words of a browser.', name);

  it.each([
    ['NotAllowedError', { kind: 'cancelled' }],
    ['AbortError', { kind: 'cancelled' }],
    ['InvalidStateError', { kind: 'exists-here' }],
    ['SecurityError', { kind: 'wrong-origin', relyingPartyId: 'example.com' }],
    ['ConstraintError', { kind: 'not-capable' }],
    ['NotSupportedError', { kind: 'not-capable' }],
    ['UnknownError', { kind: 'device-failed' }],
    ['NotReadableError', { kind: 'device-failed' }],
    ['OperationError', { kind: 'device-failed' }],
    ['TypeError', { kind: 'unexpected' }],
    ['EncodingError', { kind: 'unexpected' }],
    ['SomethingNewError', { kind: 'unexpected' }],
  ])('of the name %s', (name, failure) => {
    expect(browserFailureOf(named(name), 'example.com')).toEqual(failure);
  });

  it('is the same in an error of another realm, as in a simulated browser', () => {
    const error: unknown = runInNewContext(`Object.assign(new Error(), { name: 'NotAllowedError' })`);
    expect(error).not.toBeInstanceOf(Error);
    expect(browserFailureOf(error, null)).toEqual({ kind: 'cancelled' });
  });

  it('is unexpected where it is no error at all', () => {
    expect(browserFailureOf('NotAllowedError', null)).toEqual({ kind: 'unexpected' });
    expect(browserFailureOf(undefined, null)).toEqual({ kind: 'unexpected' });
  });
});

describe('the host that passkeys are for', () => {
  it.each([
    ['example.com', 'example.com', null],
    ['account.example.com', 'example.com', null],
    ['example.com', 'account.example.com', 'account.example.com'],
    ['notexample.com', 'example.com', 'example.com'],
    ['localhost', 'example.com', 'example.com'],
  ])('seen from %s, of %s, is worth naming: %s', (hostname, relyingPartyId, expected) => {
    vi.stubGlobal('location', { hostname });
    expect(hostElsewhere(relyingPartyId)).toBe(expected);
  });
});

describe('making a passkey on a page', () => {
  it.each([
    [true, true, { ok: true }],
    [true, false, { ok: false, reason: 'no-web-authn' }],
    // Such a page has no PublicKeyCredential either: the browser is not to blame.
    [false, false, { ok: false, reason: 'insecure-origin' }],
    [false, true, { ok: false, reason: 'insecure-origin' }],
  ])('that is secure: %s, in a browser with WebAuthn: %s', (isSecureContext, hasWebAuthn, expected) => {
    vi.stubGlobal('isSecureContext', isSecureContext);
    vi.stubGlobal('navigator', { credentials: {} });
    vi.stubGlobal('PublicKeyCredential', hasWebAuthn ? vi.fn() : undefined);
    expect(canCreateHere()).toEqual(expected);
    expect(canCreateHere()).toBe(canCreateHere());
  });

  it('is possible where nothing says that the page is insecure, as in some test environments', () => {
    vi.stubGlobal('navigator', { credentials: {} });
    vi.stubGlobal('PublicKeyCredential', vi.fn());
    expect(canCreateHere()).toEqual({ ok: true });
  });

  it('is not possible where an extension has taken the credentials away', () => {
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('PublicKeyCredential', vi.fn());
    expect(canCreateHere()).toEqual({ ok: false, reason: 'no-web-authn' });
  });
});

describe('telling the browser of a passkey that the service does not have', () => {
  const gone = { relyingPartyId: 'example.com', credentialId: 'laptop' };
  const stubSignal = (signalUnknownCredential: (options: unknown) => Promise<void>) => {
    const spy = vi.fn(signalUnknownCredential);
    vi.stubGlobal('PublicKeyCredential', { signalUnknownCredential: spy });
    return spy;
  };

  it('names the host and the passkey', () => {
    const signal = stubSignal(() => Promise.resolve());
    signalUnknownCredential(gone);
    expect(signal.mock.calls).toEqual([[{ rpId: 'example.com', credentialId: 'laptop' }]]);
  });

  it('says nothing where the host is not known', () => {
    const signal = stubSignal(() => Promise.resolve());
    signalUnknownCredential({ ...gone, relyingPartyId: null });
    expect(signal).not.toHaveBeenCalled();
  });

  it('tolerates a browser that rejects it, throws, lacks it, or has no WebAuthn', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    stubSignal(() => Promise.reject(new DOMException('Not this host.', 'SecurityError')));
    signalUnknownCredential(gone);
    stubSignal(() => {
      throw new TypeError('Not that.');
    });
    signalUnknownCredential(gone);
    vi.stubGlobal('PublicKeyCredential', {});
    signalUnknownCredential(gone);
    vi.unstubAllGlobals();
    signalUnknownCredential(gone);
    // Node reports unhandled rejections after the microtasks.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
