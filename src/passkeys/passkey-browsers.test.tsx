import { describe, expect, it, vi } from 'vitest';
import { browserAnswers, removeMember, virtualAuthenticator } from './test-support/passkey-authenticator.js';
import { renderPasskeys } from './test-support/render-passkeys.js';

const authenticator = virtualAuthenticator();

/** Simulates a browser from before WebAuthn had JSON methods. */
function beOld() {
  removeMember(PublicKeyCredential, 'parseCreationOptionsFromJSON');
  removeMember(PublicKeyCredential.prototype, 'toJSON');
}

/** Simulates a password manager that returns the real passkey in an object of its own. */
function passwordManagerGives(disguise: (credential: PublicKeyCredential) => object) {
  const create = navigator.credentials.create.bind(navigator.credentials);
  browserAnswers(async (options) => {
    const credential = await create(options);
    return disguise(credential as PublicKeyCredential) as Credential;
  });
}

const responseOf = (credential: PublicKeyCredential) =>
  credential.response as AuthenticatorAttestationResponse;

describe('a browser without the JSON methods', () => {
  it('creates a passkey that the service accepts', async () => {
    beOld();
    const page = await renderPasskeys({ user: { passkeys: [{ credentialId: 'b2xk' }] } });
    await page.create();
    await page.reaches('done');
    expect(page.registered()).toEqual(['b2xk', ...(await authenticator.held())]);
    expect(page.ready().passkeys.at(-1)).toMatchObject({ kind: 'device' });
  });

  it('reports an existing passkey', async () => {
    beOld();
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    page.ready().actions.startOver();
    await page.reaches('intro');
    await page.create();
    await page.fails({ kind: 'exists-here' });
  });

  it('reports a wrong host', async () => {
    beOld();
    const page = await renderPasskeys({ pool: { webAuthnRelyingPartyId: 'example.com' } });
    await page.create();
    await page.fails({ kind: 'wrong-origin', relyingPartyId: 'example.com' });
  });

  it('closes the prompt when the user cancels', async () => {
    beOld();
    await authenticator.leaveUnanswered();
    const page = await renderPasskeys();
    const asked = vi.spyOn(navigator.credentials, 'create');
    const created = page.create();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    page.ready().actions.cancel();
    await created;
    await vi.waitFor(() =>
      expect(page.ready().registration).toMatchObject({
        step: { name: 'intro' },
        pending: null,
        failure: null,
      }),
    );
    expect(await authenticator.held()).toEqual([]);
  });
});

describe('a password manager in the browser', () => {
  it.each<{ gives: string; disguise: (credential: PublicKeyCredential) => object }>([
    {
      gives: 'an object without toJSON',
      disguise: (credential) => ({
        id: credential.id,
        rawId: credential.rawId,
        type: 'public-key',
        authenticatorAttachment: 'platform',
        response: credential.response,
        getClientExtensionResults: () => ({}),
      }),
    },
    {
      gives: 'one whose toJSON throws',
      disguise: (credential) =>
        Object.create(
          PublicKeyCredential.prototype,
          Object.getOwnPropertyDescriptors(plainPartsOf(credential)),
        ) as object,
    },
    {
      gives: 'one whose toJSON leaves the response out',
      disguise: (credential) => ({ ...plainPartsOf(credential), toJSON: () => ({ id: credential.id }) }),
    },
    {
      gives: 'the least that an answer can be',
      disguise: (credential) => ({
        id: credential.id,
        type: 'public-key',
        response: {
          clientDataJSON: responseOf(credential).clientDataJSON,
          attestationObject: responseOf(credential).attestationObject,
        },
      }),
    },
    {
      // Firefox lets a page call the functions of an extension, and not touch what they return.
      gives: 'one whose answers throw when they are touched',
      disguise: (credential) => ({
        id: credential.id,
        rawId: restricted(),
        get type() {
          return touched();
        },
        get authenticatorAttachment() {
          return touched();
        },
        toJSON: touched,
        getClientExtensionResults: restricted,
        response: {
          clientDataJSON: responseOf(credential).clientDataJSON,
          attestationObject: responseOf(credential).attestationObject,
          getTransports: restricted,
          getAuthenticatorData: restricted,
          getPublicKey: restricted,
          getPublicKeyAlgorithm: restricted,
        },
      }),
    },
    {
      gives: 'one whose toJSON returns what throws when it is touched',
      disguise: (credential) => ({ ...plainPartsOf(credential), toJSON: restricted }),
    },
    {
      gives: 'one whose JSON has a member that throws when it is sent',
      disguise: (credential) => ({
        ...plainPartsOf(credential),
        toJSON: () => ({
          ...(credential.toJSON() as object),
          clientExtensionResults: {
            get prf() {
              return touched();
            },
          },
        }),
      }),
    },
  ])('that gives $gives creates a passkey that the service accepts', async ({ disguise }) => {
    passwordManagerGives(disguise);
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    expect(page.registered()).toEqual(await authenticator.held());
  });

  it('that returns no passkey at all causes a failure', async () => {
    passwordManagerGives(() => ({ id: 'x', type: 'password' }));
    const page = await renderPasskeys();
    await page.create();
    await page.fails({ kind: 'unexpected' });
  });
});

function touched(): never {
  throw new Error('Permission denied to access property');
}

/** An object of an extension: every use of it throws. */
function restricted(): object {
  return new Proxy({}, { get: touched, has: touched, ownKeys: touched, getOwnPropertyDescriptor: touched });
}

function plainPartsOf(credential: PublicKeyCredential) {
  return { id: credential.id, type: 'public-key', response: responseOf(credential) };
}

it('encodes by hand what the browser itself encodes', async () => {
  const sent: unknown[] = [];
  const recording = () =>
    renderPasskeys({
      wrap: (client) => ({
        call(operation, input, options) {
          if (operation === 'CompleteWebAuthnRegistration') sent.push(input);
          return client.call(operation, input, options);
        },
      }),
    });
  let json: unknown;
  passwordManagerGives((credential) => {
    json = JSON.parse(JSON.stringify(credential));
    return { ...plainPartsOf(credential), authenticatorAttachment: credential.authenticatorAttachment };
  });
  const page = await recording();
  await page.create();
  await page.reaches('done');
  expect(sent).toEqual([{ Credential: json }]);
});
