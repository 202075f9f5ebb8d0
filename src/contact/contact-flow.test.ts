import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { factors } from '../account/factor.js';
import { userMfaQuery } from '../account/queries.js';
import { createCognitoClient } from '../cognito/index.js';
import { listenToTabs } from '../core/tab-sync.js';
import { factorOffMarker } from '../preference/unfinished-markers.js';
import { createCognitoEmulator, type EmulatedPool, type EmulatedUserInit } from '../testing/index.js';
import { createContactFlow } from './contact-flow.js';
import { initialFacts, resendCooldown } from './contact-step.js';
import { flatFlow } from './test-support/flat-flow.js';

const oldNumber = '+15550101234';
const newNumber = '+14155550199';
const [update, ask] = ['UpdateUserAttributes', 'GetUserAttributeVerificationCode'];

/** The flow of a user with a number, and a clock that only the test moves. */
async function begin(
  pool: Partial<EmulatedPool> = {},
  user: Partial<EmulatedUserInit> = {},
  isConfirmed: () => boolean = () => true,
) {
  let time = Date.UTC(2026, 10, 22, 12);
  let onRequest: () => void = () => undefined;
  const now = () => time;
  const emulator = createCognitoEmulator({
    // The session outlasts what is waited for.
    pool: { accessTokenValidity: 2 * 24 * 3600, ...pool },
    clock: now,
    users: [
      {
        username: 'ada',
        attributes: { phone_number: oldNumber, phone_number_verified: 'true' },
        ...user,
      },
    ],
  });
  const { accessToken } = await emulator.issueTokens('ada');
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: (...request) => {
      onRequest();
      return emulator.fetch(...request);
    },
    getAccessToken: () => accessToken,
    maxAttempts: 1,
  });
  const queryClient = new QueryClient();
  const source = { client, accountId: 'ada' };
  await queryClient.fetchQuery(userMfaQuery(source));
  const flow = createContactFlow({
    ...source,
    queryClient,
    contact: 'phone',
    purpose: 'contact',
    policy: { mfa: 'optional', factors },
    confirmIdentity: () => Promise.resolve(isConfirmed()),
    now,
  });
  const writes = () =>
    emulator.requests.map(({ operation }) => operation).filter((operation) => operation !== 'GetUser');
  return {
    ...flow,
    read: () => flatFlow(flow.get()),
    emulator,
    queryClient,
    writes,
    now,
    onRequest: (listener: () => void) => {
      onRequest = listener;
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    code: () => emulator.outbox.at(-1)?.code ?? '',
    destinations: () => emulator.outbox.map(({ destination }) => destination),
  };
}

const atOnce = { attributesRequireVerificationBeforeUpdate: [] };

describe('another code', () => {
  it('is not sent before the time has come', async () => {
    const { actions, read, pass, now, writes } = await begin();
    await actions.send(newNumber);
    expect(read()).toMatchObject({ step: 'code', canResendAt: now() + resendCooldown });
    pass(resendCooldown - 1);
    await actions.resend();
    expect(writes()).toEqual([update]);
    pass(1);
    await actions.resend();
    expect(writes()).toEqual([update, update]);
    expect(read()).toMatchObject({ step: 'code', codesSent: 2, canResendAt: now() + resendCooldown });
  });

  it('goes to the new number by the same update while that waits to be verified', async () => {
    const { actions, pass, writes, destinations, code, read } = await begin();
    await actions.send(newNumber);
    pass(resendCooldown);
    await actions.resend();
    expect(writes()).toEqual([update, update]);
    expect(destinations()).toEqual([newNumber, newNumber]);
    await actions.confirm(code());
    expect(read()['step']).toBe('done');
  });

  it('is requested where the new number is in force already', async () => {
    const { actions, pass, writes, destinations, code, read } = await begin(atOnce);
    await actions.send(newNumber);
    pass(resendCooldown);
    await actions.resend();
    expect(writes()).toEqual([update, ask]);
    expect(destinations()).toEqual([newNumber, newNumber]);
    await actions.confirm(code());
    expect(read()['step']).toBe('done');
  });

  it('resets the count of wrong codes and the failure', async () => {
    const { actions, pass, read } = await begin();
    await actions.send(newNumber);
    await actions.confirm('0');
    expect(read()).toMatchObject({ wrongCodes: 1, failure: { kind: 'wrong-code' } });
    pass(resendCooldown);
    await actions.resend();
    expect(read()).toMatchObject({ step: 'code', wrongCodes: 0, failure: null });
  });

  it('is refused after five in an hour, and sent again in the next', async () => {
    const { actions, pass, read, code } = await begin(atOnce);
    await actions.send(newNumber);
    for (let asked = 0; asked < 5; asked += 1) {
      pass(resendCooldown);
      expect(await actions.resend()).toBeNull();
    }
    pass(resendCooldown);
    expect(await actions.resend()).toMatchObject({ kind: 'too-many-codes' });
    expect(read()).toMatchObject({ step: 'code', failure: { kind: 'too-many-codes' }, codesSent: 6 });
    pass(60 * 60_000);
    expect(await actions.resend()).toBeNull();
    await actions.confirm(code());
    expect(read()['step']).toBe('done');
  });

  it('is not needed where the number was verified elsewhere meanwhile', async () => {
    const { actions, pass, read, emulator, writes } = await begin();
    await actions.send(newNumber);
    pass(resendCooldown);
    emulator.users.set('ada', { attributes: { phone_number: newNumber } });
    expect(await actions.resend()).toBeNull();
    expect(read()['step']).toBe('done');
    expect(writes()).toEqual([update]);
  });

  it('is not sent to a number that was removed elsewhere meanwhile', async () => {
    const { actions, pass, read, emulator } = await begin(
      {},
      { attributes: { phone_number: oldNumber, phone_number_verified: 'false' } },
    );
    await actions.sendToCurrent();
    pass(resendCooldown);
    emulator.users.set('ada', { attributes: { phone_number: undefined } });
    expect(await actions.resend()).toEqual({ kind: 'changed-elsewhere' });
    expect(read()).toMatchObject({ step: 'enter', failure: { kind: 'changed-elsewhere' } });
  });

  it('is not sent to another number that replaced it elsewhere meanwhile', async () => {
    const { actions, pass, read, emulator, writes } = await begin(
      {},
      { attributes: { phone_number: oldNumber, phone_number_verified: 'false' } },
    );
    await actions.sendToCurrent();
    pass(resendCooldown);
    emulator.users.set('ada', { attributes: { phone_number: '+14155550100' } });
    expect(await actions.resend()).toEqual({ kind: 'changed-elsewhere' });
    expect(read()).toMatchObject({ step: 'enter', failure: { kind: 'changed-elsewhere' } });
    expect(writes()).toEqual([ask]);
  });

  it('leads back to the field where a number that it would replace was added elsewhere meanwhile', async () => {
    const { actions, pass, read, emulator, writes } = await begin({}, { attributes: {} });
    await actions.send(newNumber);
    pass(resendCooldown);
    emulator.users.set('ada', { attributes: { phone_number: oldNumber, phone_number_verified: 'true' } });
    expect(await actions.resend()).toEqual({ kind: 'changed-elsewhere' });
    expect(read()).toMatchObject({ step: 'enter', value: newNumber });
    expect(writes()).toEqual([update]);
  });

  it('needs the step-up once the current number is verified', async () => {
    let isConfirmed = true;
    const { actions, pass, read, emulator, writes, queryClient } = await begin(
      {},
      { attributes: {} },
      () => isConfirmed,
    );
    await actions.send(newNumber);
    expect(read()['step']).toBe('code');
    pass(resendCooldown);
    emulator.users.set('ada', { attributes: { phone_number: oldNumber, phone_number_verified: 'true' } });
    await queryClient.refetchQueries({ type: 'all' });
    isConfirmed = false;
    expect(await actions.resend()).toBeNull();
    expect(read()).toMatchObject({ step: 'code', value: newNumber, isConfirming: false, failure: null });
    expect(writes()).toEqual([update]);
  });

  it('does not pause a factor again that the pool let stay on', async () => {
    const { actions, pass, read, writes } = await begin({}, { userMFASettingList: ['SMS_MFA'] });
    await actions.send(newNumber);
    expect(read()).toMatchObject({ step: 'code', isPending: true, factor: { kind: 'as-before' } });
    const before = writes().length;
    pass(resendCooldown);
    await actions.resend();
    expect(writes().slice(before)).toEqual([update]);
  });

  it('works a day later, when the first is too old', async () => {
    const { actions, pass, code, read } = await begin();
    await actions.send(newNumber);
    pass(24 * 60 * 60_000);
    expect(await actions.confirm(code())).toMatchObject({ kind: 'code-expired' });
    expect(read()).toMatchObject({ step: 'code', failure: { kind: 'code-expired' } });
    await actions.resend();
    await actions.confirm(code());
    expect(read()['step']).toBe('done');
  });
});

describe('a code from before', () => {
  const unverified = { attributes: { phone_number: oldNumber, phone_number_verified: 'false' } };

  /** As after a reload: the user has the code, and the flow does not know of it. */
  async function withCodeFromBefore() {
    const page = await begin({}, unverified);
    await page.actions.sendToCurrent();
    const code = page.code();
    page.close();
    return { ...page, code };
  }

  it('is entered without another one', async () => {
    const { actions, read, code, writes, now } = await withCodeFromBefore();
    actions.enterCode();
    expect(read()).toMatchObject({
      step: 'code',
      value: null,
      destination: '+•••••••1234',
      canResendAt: now(),
      codesSent: 0,
      failure: null,
    });
    expect(await actions.confirm(code)).toBeNull();
    expect(read()).toMatchObject({ step: 'done', currentValue: 'verified' });
    expect(writes()).toEqual([ask, 'VerifyUserAttribute']);
  });

  it.each([
    ['the current number', null],
    ['the current number, typed again', oldNumber],
  ])('can be entered where no more can be sent to %s', async (_, value) => {
    const { actions, read, code, emulator } = await withCodeFromBefore();
    emulator.faults.add({ operation: ask, error: 'LimitExceededException' });
    const refused = await (value === null ? actions.sendToCurrent() : actions.send(value));
    expect(refused).toMatchObject({ kind: 'too-many-codes' });
    expect(read()).toMatchObject({
      step: 'code',
      value,
      destination: '+•••••••1234',
      failure: { kind: 'too-many-codes' },
      codesSent: 0,
    });
    expect(await actions.confirm(code)).toBeNull();
    expect(read()['step']).toBe('done');
  });

  it('lets the user leave without a question', async () => {
    const { actions, read } = await withCodeFromBefore();
    actions.enterCode();
    expect(actions.leave()).toBe(true);
    expect(read()['isLeaving']).toBe(false);
  });

  it.each([
    ['there is no number', {}],
    ['the number is verified', { phone_number: oldNumber, phone_number_verified: 'true' }],
  ])('cannot be entered where %s', async (_, attributes) => {
    const { actions, read } = await begin({}, { attributes });
    actions.enterCode();
    expect(read()['step']).toBe('enter');
  });
});

describe('an app that clears its query client when the session ends', () => {
  it('does not break an action', async () => {
    const { actions, queryClient, emulator, read } = await begin(atOnce, { userMFASettingList: ['SMS_MFA'] });
    await actions.send(newNumber);
    emulator.revokeTokens('ada');
    queryClient.clear();
    expect(await actions.confirm('123456')).toMatchObject({ kind: 'session-ended' });
    expect(await actions.resend()).toBeNull();
    actions.edit();
    actions.askToRemove();
    actions.enterCode();
    expect(read()['step']).toBe('enter');
    expect(await actions.send(newNumber)).toMatchObject({ kind: 'session-ended' });
  });
});

describe('a host that clears, resets or leaves at any moment', () => {
  type Begun = Awaited<ReturnType<typeof begin>>;
  const textMessageOn = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' };
  const marker = factorOffMarker('ada', 'sms');
  const disturbances = {
    clear: ({ queryClient }: Begun) => queryClient.clear(),
    reset: ({ queryClient }: Begun) => void queryClient.resetQueries(),
    leave: ({ close }: Begun) => close(),
  } as const;
  const walks = {
    change: async ({ actions, code }: Begun) => {
      await actions.send(newNumber);
      await actions.confirm(code());
      await actions.turnOn();
    },
    removal: async ({ actions }: Begun) => {
      actions.askToRemove();
      await actions.remove();
    },
  } as const;

  describe.each(['change', 'removal'] as const)('during a %s', (walk) => {
    it.each(['clear', 'reset', 'leave'] as const)('(%s) leaves nothing pending', async (disturbance) => {
      const undisturbed = await begin(atOnce, textMessageOn);
      await walks[walk](undisturbed);
      const requests = undisturbed.emulator.requests.length;
      expect(requests).toBeGreaterThan(5);
      for (let request = 1; request <= requests; request += 1) {
        marker.set(false);
        const page = await begin(atOnce, textMessageOn);
        let seen = 1;
        page.onRequest(() => {
          seen += 1;
          if (seen === request) disturbances[disturbance](page);
        });
        await walks[walk](page);
        expect(page.get(), `request ${request}`).toMatchObject({ pending: null, isConfirming: false });
        // A factor that is off is never shown as untouched, unless it was meant to go with the number.
        const { userMFASettingList, attributes } = page.emulator.users.get('ada');
        const isOff = userMFASettingList.length === 0 && attributes['phone_number'] !== undefined;
        if (isOff) expect(marker.read(), `request ${request}`).toBe(true);
        if (isOff && disturbance !== 'leave') expect(page.get().facts.factor.kind).toBe('paused');
      }
    });
  });
});

describe('closing', () => {
  it('forgets what was typed', async () => {
    const { actions, close, read } = await begin();
    await actions.send(newNumber);
    expect(JSON.stringify(read())).toContain(newNumber);
    close();
    expect(read()).toMatchObject({ step: 'enter', value: '', pending: null, failure: null, ...initialFacts });
    expect(JSON.stringify(read())).not.toContain(newNumber);
  });

  it('forgets the step-up', async () => {
    let asked = 0;
    const { actions, close } = await begin({}, {}, () => {
      asked += 1;
      return true;
    });
    await actions.send(newNumber);
    actions.edit();
    await actions.send(newNumber);
    expect(asked).toBe(1);
    close();
    await actions.send(newNumber);
    expect(asked).toBe(2);
  });

  it('ignores an answer that comes after it, although the next change has started', async () => {
    const { actions, close, read, emulator } = await begin();
    emulator.faults.add({ operation: update, latency: 20, times: 1 });
    const first = actions.send(newNumber);
    close();
    const second = actions.send('+14155550100');
    expect(await first).toBeNull();
    await second;
    expect(read()).toMatchObject({ step: 'code', value: '+14155550100', codesSent: 1 });
  });

  it('makes every component read again what may have changed', async () => {
    const { actions, close, queryClient } = await begin();
    const isStale = () =>
      queryClient.getQueryCache().find({ queryKey: ['cognito-account-kit/1', 'ada', 'mfa', 'user'] })?.state
        .isInvalidated;
    const sent = actions.send(newNumber);
    expect(isStale()).toBe(false);
    close();
    expect(isStale()).toBe(true);
    await sent;
  });
});

describe('a removal', () => {
  it('does not start where there is nothing to remove', async () => {
    const without = await begin({}, { attributes: {} });
    without.actions.askToRemove();
    expect(without.read()['step']).toBe('enter');
    const withNumber = await begin();
    withNumber.actions.askToRemove();
    expect(withNumber.read()['step']).toBe('removal');
  });
});

describe('other tabs', () => {
  it('learn that something changed, never what, and nothing of a code that was only sent', async () => {
    const leave = listenToTabs('ada', () => undefined);
    const other = new BroadcastChannel('cognito-account-kit:ada');
    const heard: unknown[] = [];
    other.addEventListener('message', ({ data }) => void heard.push(data));
    const { actions, code, pass } = await begin(atOnce);
    await actions.send(newNumber);
    await vi.waitFor(() => expect(heard).toEqual(['changed']));
    pass(resendCooldown);
    await actions.resend();
    await actions.confirm(code());
    await vi.waitFor(() => expect(heard).toEqual(['changed', 'changed']));
    leave();
    other.close();
  });
});
