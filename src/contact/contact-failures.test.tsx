import { describe, expect, it, vi } from 'vitest';
import { CognitoError, type CognitoOperation } from '../cognito/index.js';
import { atOnce, newValue, type RenderedContact, renderContact } from './test-support/render-contact.js';
import type { ContactFailure } from './to-contact-failure.js';

const onlyEmail = { attributes: { email: 'ada@example.com', email_verified: 'true' } };
const unverified = { attributes: { phone_number: '+15550101234', phone_number_verified: 'false' } };
const textMessageOn = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' } as const;

const [update, ask, verify] = [
  'UpdateUserAttributes',
  'GetUserAttributeVerificationCode',
  'VerifyUserAttribute',
];

async function awaitingCode(options: Parameters<typeof renderContact>[0] = {}) {
  const page = await renderContact({ user: onlyEmail, ...options });
  await page.actions().send(newValue[options.contact ?? 'phone']);
  await page.reaches({ step: 'code' });
  return page;
}

const wrongCode = (page: RenderedContact) => (page.code() === '000000' ? '000001' : '000000');

/** What the service answers, and what that means in each of the operations. */
const meanings: readonly [error: string, kind: ContactFailure['kind']][] = [
  ['CodeDeliveryFailureException', 'not-delivered'],
  ['InvalidEmailRoleAccessPolicyException', 'cannot-send'],
  ['InvalidSmsRoleAccessPolicyException', 'cannot-send'],
  ['InvalidSmsRoleTrustRelationshipException', 'cannot-send'],
  ['UserLambdaValidationException', 'refused-by-app'],
  ['UnexpectedLambdaException', 'refused-by-app'],
  ['InvalidLambdaResponseException', 'refused-by-app'],
  ['LimitExceededException', 'too-many-codes'],
  ['TooManyRequestsException', 'busy'],
  ['ForbiddenException', 'blocked'],
  ['PasswordResetRequiredException', 'account'],
  ['UserNotConfirmedException', 'account'],
  ['UserNotFoundException', 'account'],
  ['ResourceNotFoundException', 'unexpected'],
  ['OperationNotEnabledException', 'not-available'],
];

describe('having a code sent', () => {
  it.each([...meanings, ['AliasExistsException', 'taken'], ['UsernameExistsException', 'taken']] as const)(
    'reads %s from an update as %s, and keeps what was typed',
    async (error, kind) => {
      const page = await renderContact({ user: onlyEmail });
      page.emulator.faults.add({ operation: update, error });
      expect(await page.actions().send(newValue.phone)).toMatchObject({ kind });
      await page.reaches({ step: 'enter', value: newValue.phone, failure: { kind } });
      expect(page.actions().leave()).toBe(true);
    },
  );

  it.each(meanings.filter(([, kind]) => kind !== 'too-many-codes'))(
    'reads %s from a request for a code as %s',
    async (error, kind) => {
      const page = await renderContact({ user: unverified });
      page.emulator.faults.add({ operation: ask, error });
      expect(await page.actions().sendToCurrent()).toMatchObject({ kind });
      await page.reaches({ step: 'enter', value: '', failure: { kind } });
    },
  );

  it.each([
    ['phone', '0170 1234567'],
    ['phone', '+123'],
    ['phone', ''],
    ['email', 'ada'],
    ['email', 'ada @example.com'],
  ] as const)('sends no request for the %s "%s", which cannot be one', async (contact, text) => {
    const page = await renderContact({ contact });
    expect(await page.actions().send(text)).toEqual({ kind: 'not-valid' });
    await page.reaches({ step: 'enter', value: text, failure: { kind: 'not-valid' } });
    expect(page.calls()).toEqual([]);
  });

  it('reports a value that the service finds invalid as not valid', async () => {
    const page = await renderContact({ contact: 'email' });
    expect(await page.actions().send('ada@localhost')).toMatchObject({ kind: 'not-valid' });
  });

  it('reports an app that may not write the attribute', async () => {
    const page = await renderContact({ pool: { writeAttributes: ['name'] } });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind: 'not-writable' });
  });

  it('reports the end of the session, and sends nothing more', async () => {
    const page = await renderContact();
    page.emulator.revokeTokens('ada');
    expect(await page.actions().send(newValue.phone)).toEqual({
      kind: 'session-ended',
      reference: expect.any(String) as string,
    });
    expect(page.calls()).toEqual(['GetUser']);
  });

  it('sends nothing more where the session ends with the update', async () => {
    const page = await renderContact({ user: onlyEmail });
    page.emulator.faults.add({
      operation: update,
      error: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind: 'session-ended' });
    // One read before the step-up, and one after it.
    expect(page.calls()).toEqual(['GetUser', 'GetUser', update]);
  });

  it('sends nothing where the current value could not be read', async () => {
    const page = await renderContact();
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before' });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind: 'unreachable' });
    expect(page.writes()).toEqual([]);
  });

  it('recognises a value that was stored although its message was not sent, and then requests a code', async () => {
    let isDelivered = false;
    const page = await renderContact({
      pool: atOnce,
      rewrite(operation, output) {
        if (operation !== update || isDelivered) return output;
        isDelivered = true;
        throw new CognitoError({ operation, code: 'CodeDeliveryFailureException' });
      },
    });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'not-delivered' });
    await page.reaches({ step: 'enter', value: newValue.phone, currentValue: 'replaced' });
    expect(page.actions().leave()).toBe(false);
    page.actions().stay();
    expect(await page.actions().send(newValue.phone)).toBeNull();
    expect(page.writes()).toEqual([update, ask]);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done', currentValue: 'verified' });
  });

  it('reports a sign-in name that is taken before any code is sent', async () => {
    const page = await renderContact({
      contact: 'email',
      pool: { usernameAttributes: ['email'] },
      others: [{ username: 'bob', attributes: { email: newValue.email } }],
    });
    expect(await page.actions().send(newValue.email)).toMatchObject({ kind: 'taken' });
    expect(page.destinations()).toEqual([]);
  });

  it('recognises that an update with a lost answer replaced a verified value', async () => {
    const page = await renderContact({ pool: atOnce });
    page.emulator.faults.add({ operation: update, garbage: 'truncated', times: 1 });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', failure: { kind: 'send-unclear' }, currentValue: 'replaced' });
  });

  it('requests a code where the user pool sends none by itself', async () => {
    const page = await awaitingCode({ pool: { ...atOnce, autoVerifiedAttributes: [] } });
    expect(page.writes()).toEqual([update, ask]);
    expect(page.flow()).toMatchObject({ isPending: false, codesSent: 1, destination: '+•••••••0199' });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
  });

  it('assumes that a code may be on its way where the answer was lost and the service can be reached', async () => {
    const page = await renderContact({ user: onlyEmail });
    page.emulator.faults.add({ operation: update, drop: 'after', times: 1 });
    expect(await page.actions().send(newValue.phone)).toBeNull();
    await page.reaches({ step: 'code', failure: { kind: 'send-unclear' }, isPending: true });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
  });

  it('does the same for a code that was requested', async () => {
    const page = await renderContact({ user: unverified });
    page.emulator.faults.add({ operation: ask, drop: 'after', times: 1 });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'code', failure: { kind: 'send-unclear' }, isPending: false });
  });

  it('says that the outcome is unknown where the service can no longer be reached', async () => {
    const page = await renderContact({ user: onlyEmail });
    page.emulator.faults.add({ operation: update, drop: 'before' });
    // The reads around the step-up succeed, the one after the update fails.
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', after: 2 });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    await page.reaches({ step: 'enter', value: newValue.phone });
  });

  it('happens once for a double click', async () => {
    const page = await renderContact({ user: onlyEmail });
    const actions = page.actions();
    await Promise.all([
      actions.send(newValue.phone),
      actions.send(newValue.phone),
      actions.sendToCurrent(),
      actions.remove(),
    ]);
    await page.reaches({ step: 'code' });
    expect(page.writes()).toEqual([update]);
  });
});

describe('the code', () => {
  it.each([
    ['CodeMismatchException', 'wrong-code'],
    ['ExpiredCodeException', 'code-expired'],
    ['LimitExceededException', 'too-many-tries'],
    ['TooManyRequestsException', 'busy'],
    ['ForbiddenException', 'blocked'],
    ['InvalidParameterException', 'wrong-code'],
    ['ResourceNotFoundException', 'unexpected'],
  ] as const)('reads %s as %s, and stays', async (error, kind) => {
    const page = await awaitingCode();
    page.emulator.faults.add({ operation: verify, error });
    expect(await page.actions().confirm('123456')).toMatchObject({ kind });
    await page.reaches({ step: 'code', value: newValue.phone, failure: { kind } });
  });

  it('is accepted after wrong ones, which are counted', async () => {
    const page = await awaitingCode();
    const wrong = wrongCode(page);
    expect(await page.actions().confirm(wrong)).toMatchObject({ kind: 'wrong-code' });
    await page.actions().confirm(wrong);
    await page.reaches({ step: 'code', wrongCodes: 2 });
    expect(await page.actions().confirm(` ${page.code().slice(0, 3)} ${page.code().slice(3)}\n`)).toBeNull();
    await page.reaches({ step: 'done' });
  });

  it('is refused after fifteen in an hour', async () => {
    const page = await awaitingCode();
    for (let tries = 0; tries < 15; tries += 1) await page.actions().confirm(wrongCode(page));
    expect(await page.actions().confirm(page.code())).toMatchObject({ kind: 'too-many-tries' });
  });

  it('leads back to the field where another account has verified the value', async () => {
    const page = await awaitingCode({
      pool: { aliasAttributes: ['phone_number'] },
      others: [
        {
          username: 'bob',
          attributes: { phone_number: newValue.phone, phone_number_verified: 'true' },
        },
      ],
    });
    expect(await page.actions().confirm(page.code())).toMatchObject({ kind: 'taken' });
    await page.reaches({ step: 'enter', value: newValue.phone, failure: { kind: 'taken' } });
  });

  it.each([{}, atOnce])('counts as accepted where only the answer was lost (%j)', async (pool) => {
    const page = await awaitingCode({ pool });
    page.emulator.faults.add({ operation: verify, drop: 'after', times: 1 });
    expect(await page.actions().confirm(page.code())).toBeNull();
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([update, verify]);
  });

  it('counts as accepted at the second try, where the first could not be read back', async () => {
    const page = await awaitingCode();
    page.emulator.faults.add({ operation: verify, drop: 'after', times: 1 });
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
    const code = page.code();
    expect(await page.actions().confirm(code)).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    expect(await page.actions().confirm(code)).toBeNull();
    await page.reaches({ step: 'done' });
  });

  it('counts as accepted only if the service holds the value as verified', async () => {
    const page = await awaitingCode({ pool: atOnce });
    page.emulator.faults.add({ operation: verify, ignore: true, times: 1 });
    expect(await page.actions().confirm(page.code())).toEqual({ kind: 'not-applied' });
    await page.reaches({ step: 'code', failure: { kind: 'not-applied' } });
  });

  it('stays at its step when the session has ended', async () => {
    const page = await awaitingCode();
    page.emulator.revokeTokens('ada');
    expect(await page.actions().confirm(page.code())).toMatchObject({ kind: 'session-ended' });
    await page.reaches({ step: 'code', value: newValue.phone });
  });
});

describe('a code step says that a code was sent only where the service says so', () => {
  it('not where the request failed without an answer', async () => {
    const page = await renderContact({ user: unverified });
    page.emulator.faults.add({ operation: ask, drop: 'before' });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'code', origin: 'unclear', failure: { kind: 'send-unclear' } });
  });

  it('not where no more codes are sent, and one from before is still good', async () => {
    const page = await renderContact({ user: unverified });
    page.emulator.faults.add({ operation: ask, error: 'LimitExceededException' });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'code', origin: 'earlier', failure: { kind: 'too-many-codes' } });
  });

  it('not where the user has one already', async () => {
    const page = await renderContact({ user: unverified });
    page.actions().enterCode();
    await page.reaches({ step: 'code', origin: 'earlier' });
  });
});

describe('other servers', () => {
  const details = (sent: object) => (operation: CognitoOperation, output: object) =>
    operation === update ? { CodeDeliveryDetailsList: [sent] } : output;
  const own = { AttributeName: 'phone_number', DeliveryMedium: 'SMS' };

  it.each([
    ['an unmasked destination', { ...own, Destination: newValue.phone }],
    ['another attribute', { ...own, AttributeName: 'email', Destination: 'a***@e***' }],
    ['no destination', own],
  ])('may answer with %s: it is shown masked', async (_, sent) => {
    const page = await awaitingCode({ rewrite: details(sent) });
    expect(page.flow()).toMatchObject({ destination: '+•••••••0199' });
  });

  it.each([
    ['by email', { ...own, DeliveryMedium: 'EMAIL', Destination: 'w***@e***' }, 'email', 'w•••@e•••', true],
    ['to another number', { ...own, Destination: '+*******9999' }, 'sms', '+•••••••9999', true],
    ['as asked', { ...own, Destination: '+*******0199' }, 'sms', '+•••••••0199', false],
  ] as const)(
    'may send a code %s, and the flow says so',
    async (_, sent, medium, destination, isElsewhere) => {
      const page = await awaitingCode({ rewrite: details(sent) });
      expect(page.flow()).toMatchObject({ medium, destination, isElsewhere, origin: 'sent' });
    },
  );

  it.each([{}, { verifiesBeforeUpdate: ['sms'] }] as const)(
    'may say yes, mention no code and store nothing (%j): then the user is not asked for a code',
    async (userPool) => {
      const page = await renderContact({ user: onlyEmail, userPool });
      page.emulator.faults.add({ operation: update, ignore: true });
      expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'not-applied' });
      await page.reaches({ step: 'enter', value: newValue.phone, codesSent: 0 });
      // To ask for a code would send it to the value from before.
      expect(page.writes()).toEqual([update]);
      expect(page.destinations()).toEqual([]);
      expect(page.actions().leave()).toBe(true);
    },
  );

  it('may mention no code while nothing can be read: then the outcome is unknown', async () => {
    const page = await renderContact({ user: onlyEmail });
    page.emulator.faults.add({ operation: update, ignore: true });
    // The reads around the step-up succeed, the one after the update fails.
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', after: 2 });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    await page.reaches({ step: 'enter', value: newValue.phone });
  });

  it('may store a value, unverified, and mention no code: then one is requested', async () => {
    const page = await awaitingCode({
      pool: atOnce,
      rewrite: (name, output) => (name === update ? { CodeDeliveryDetailsList: [] } : output),
    });
    expect(page.writes()).toEqual([update, ask]);
    expect(page.flow()).toMatchObject({ isPending: false, currentValue: 'unverified' });
  });

  it('may turn the factor off and not store the value: the factor is turned on again', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: update, ignore: true });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'not-applied' });
    await page.reaches({ step: 'enter', factor: { kind: 'as-before' } });
    expect(page.emulator.users.get('ada')).toMatchObject(textMessageOn);
  });

  it('may leave it off as well: then the failure does not say that nothing was changed', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: update, ignore: true });
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true, after: 1 });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'unexpected' });
    await page.reaches({ step: 'enter', factor: { kind: 'paused' } });
    expect(page.ready().canRestore).toBe(true);
  });

  it('may say nothing about a code that was requested', async () => {
    const page = await renderContact({
      user: unverified,
      rewrite: (name, output) => (name === ask ? {} : output),
    });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'code', destination: '+•••••••1234' });
  });

  it('may keep an address in lower case', async () => {
    const page = await renderContact({
      contact: 'email',
      pool: atOnce,
      rewrite: (name, output) =>
        name === 'GetUser'
          ? (JSON.parse(JSON.stringify(output).replace('Ada@New.example', 'ada@new.example')) as object)
          : output,
    });
    await page.actions().send('Ada@New.example');
    await page.reaches({ step: 'code', isPending: false });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
  });

  it('may treat a new value as verified at once: then no code is needed', async () => {
    const page = await renderContact({
      user: onlyEmail,
      pool: atOnce,
      rewrite: (_, output) =>
        JSON.parse(
          JSON.stringify(output).replace(
            '{"Name":"phone_number_verified","Value":"false"}',
            '{"Name":"phone_number_verified","Value":"true"}',
          ),
        ) as object,
    });
    expect(await page.actions().send(newValue.phone)).toBeNull();
    await page.reaches({ step: 'done' });
  });

  it('may hide the attribute from the app: then the answer to the code decides', async () => {
    const page = await awaitingCode({
      rewrite: (name, output) =>
        name === 'GetUser' ? { ...output, UserAttributes: [{ Name: 'sub', Value: '1' }] } : output,
    });
    expect(await page.actions().confirm(page.code())).toBeNull();
    await page.reaches({ step: 'done' });
  });
});

describe('what was typed, and the code', () => {
  it.each(['phone', 'email'] as const)(
    'are in no cache, storage, address, log or error (%s)',
    async (contact) => {
      const log = vi.spyOn(console, 'log');
      const page = await renderContact({ contact, pool: atOnce, user: textMessageOn });
      const value = newValue[contact];
      const expectNowhere = (...secrets: string[]) => {
        const kept = {
          queries: JSON.stringify(
            page.queryClient
              .getQueryCache()
              .getAll()
              .map(({ queryKey, state }) => [queryKey, state]),
          ),
          mutations: JSON.stringify(
            page.queryClient
              .getMutationCache()
              .getAll()
              .map(({ options, state }) => [options, state]),
          ),
          storage: JSON.stringify([
            Object.entries(localStorage),
            Object.entries(sessionStorage),
            document.cookie,
          ]),
          address: `${location.href} ${JSON.stringify(history.state)}`,
          log: JSON.stringify(log.mock.calls),
          errors: page.errors
            .map((error) => [error.message, error.detail, error.stack, JSON.stringify(error)].join())
            .join(),
        };
        for (const [place, text] of Object.entries(kept)) {
          for (const secret of secrets) expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
        }
      };
      page.emulator.faults.add({
        operation: update,
        error: 'InvalidParameterException',
        message: `1 validation error detected: Value '${value}' at 'value'`,
        times: 1,
      });
      await page.actions().send(value);
      expectNowhere(value);
      await page.actions().send(value);
      await page.reaches({ step: 'code' });
      const code = page.code();
      expectNowhere(value, code);
      const wrong = wrongCode(page);
      await page.actions().confirm(wrong);
      page.emulator.faults.add({ operation: verify, garbage: 'html', times: 1 });
      await page.actions().confirm(code);
      expect(page.errors).toHaveLength(3);
      expectNowhere(value, code, wrong);
      await page.actions().confirm(code);
      await page.reaches({ step: 'done' });
      expectNowhere(value, code, wrong);
      expect(JSON.stringify(page.ready())).not.toContain(value);
      // The check can fail: the hook returned the value while it was needed. It never returns the code.
      expect(page.everything()).toContain(value);
      expect(page.everything()).not.toContain(code);
    },
  );

  it('are dropped when the user leaves', async () => {
    const page = await renderContact({ user: onlyEmail });
    page.emulator.faults.add({ operation: update, latency: 50 });
    const sent = page.actions().send(newValue.phone);
    await vi.waitFor(() => expect(page.writes()).toEqual([update]));
    await page.unmount();
    expect(await sent).toBeNull();
    expect(page.steps()).toEqual(['enter', 'enter send']);
    // A request that the user aborted is not an error.
    expect(page.errors).toEqual([]);
  });
});

describe('what the user has', () => {
  it('is read again by `retry` after a failure', async () => {
    const page = await renderContact({
      faults: [{ operation: 'GetUser', error: 'ForbiddenException', times: 1 }],
    });
    const failed = page.current();
    if (failed.status !== 'failed') throw new Error(`The change is ${failed.status}.`);
    expect(failed.failure).toMatchObject({ kind: 'blocked' });
    failed.retry();
    await vi.waitFor(() => expect(page.current().status).toBe('ready'));
  });
});
