import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhoneContent } from '../../config/demo-config.js';
import { PASSWORD } from '../../server/accounts.js';
import { type RunningDemo, runDemo } from '../../test-support/running-demo.js';
import { createSession } from '../session.js';
import { respond, type SignInStep, signIn } from './sign-in-service.js';

describe('the sign-in of the demo', () => {
  let demo: RunningDemo;
  beforeEach(async () => {
    demo = await runDemo();
  });
  afterEach(() => demo.stop());

  const phone = async (username: string) =>
    (await demo.control(`phone?username=${username}`)) as PhoneContent;
  const start = (username: string, password = PASSWORD) => signIn(demo.pool('optional'), username, password);
  const expectKind = <Kind extends SignInStep['kind']>(step: SignInStep, kind: Kind) => {
    if (step.kind !== kind) throw new Error(`The sign-in asks for ${step.kind} instead of ${kind}.`);
    return step as Extract<SignInStep, { kind: Kind }>;
  };

  it('is complete after the password when nothing is on', async () => {
    expect(await start('nothing-on')).toMatchObject({ kind: 'done', username: 'nothing-on' });
  });

  it('asks for the code of the chosen factor, and is then complete', async () => {
    const choice = expectKind(await start('two-on'), 'select');
    expect(choice.choices).toEqual(['SOFTWARE_TOKEN_MFA', 'SMS_MFA']);
    const code = expectKind(
      await respond(demo.pool('optional'), choice, 'SELECT_MFA_TYPE', 'SMS_MFA'),
      'code',
    );
    expect(code).toMatchObject({ challenge: 'SMS_MFA', destination: '+*******0142' });
    const { messages } = await phone('two-on');
    expect(await respond(demo.pool('optional'), code, 'SMS_MFA', messages[0]?.code ?? '')).toMatchObject({
      kind: 'done',
    });
  });

  it('is complete with the authenticator’s code', async () => {
    const code = expectKind(await start('totp-preferred'), 'code');
    const { authenticator } = await phone('totp-preferred');
    expect(
      await respond(demo.pool('optional'), code, 'SOFTWARE_TOKEN_MFA', authenticator?.code ?? ''),
    ).toMatchObject({ kind: 'done' });
  });

  it('reports that the pool requires a set-up', async () => {
    await demo.control('users/required', {
      userMFASettingList: [],
      totpSecret: null,
      attributes: { email: '', phone_number: '' },
    });
    expect(await signIn(demo.pool('required'), 'required', PASSWORD)).toEqual({ kind: 'set-up' });
  });

  it('distinguishes a wrong password, a wrong code and an unreachable service', async () => {
    await expect(start('nothing-on', 'wrong')).rejects.toMatchObject({ problem: 'wrong-password' });
    const code = expectKind(await start('totp-preferred'), 'code');
    const answer = () => respond(demo.pool('optional'), code, 'SOFTWARE_TOKEN_MFA', '000000');
    await expect(answer()).rejects.toMatchObject({ problem: 'wrong-code' });
    await demo.control('optional/faults', { drop: 'before' });
    await expect(answer()).rejects.toMatchObject({ problem: 'unreachable' });
  });

  it.each([
    ['TooManyRequestsException', '', 'busy'],
    ['LimitExceededException', '', 'too-many-attempts'],
    ['NotAuthorizedException', 'Password attempts exceeded', 'too-many-attempts'],
    ['UserNotConfirmedException', '', 'not-confirmed'],
    ['PasswordResetRequiredException', '', 'reset-required'],
    ['SomethingNewException', '', 'unknown'],
  ])('maps %s "%s" to %s', async (error, message, problem) => {
    await demo.control('optional/faults', { error, message });
    await expect(start('nothing-on')).rejects.toMatchObject({ problem });
  });

  it('does not accept a proxy’s page as an answer', async () => {
    await demo.control('optional/faults', { garbage: 'html' });
    await expect(start('nothing-on')).rejects.toMatchObject({ problem: 'unknown' });
  });

  describe('a session', () => {
    const open = async () => {
      const { tokens } = expectKind(await start('nothing-on'), 'done');
      return { tokens, session: createSession(demo.pool('optional'), 'nothing-on', tokens) };
    };

    it('has the sub of its user', async () => {
      const { session } = await open();
      const { sub } = (await demo.control('users/nothing-on')) as { sub: string };
      expect(session.accountId).toBe(sub);
    });

    it('renews its access token when asked, and keeps the new one', async () => {
      const { tokens, session } = await open();
      expect(await session.getAccessToken({ forceRefresh: false })).toBe(tokens.accessToken);
      const renewed = await session.getAccessToken({ forceRefresh: true });
      expect(renewed).not.toBe(tokens.accessToken);
      expect(await session.getAccessToken({ forceRefresh: false })).toBe(renewed);
    });

    it('returns the old token if the service refuses a new one, and fails if it is unreachable', async () => {
      const { tokens, session } = await open();
      await demo.control('users/nothing-on/revoke', {});
      expect(await session.getAccessToken({ forceRefresh: true })).toBe(tokens.accessToken);
      await demo.control('optional/faults', { drop: 'before' });
      await expect(session.getAccessToken({ forceRefresh: true })).rejects.toMatchObject({
        problem: 'unreachable',
      });
    });

    it('revokes its tokens at sign-out, and ends even if that fails', async () => {
      const { session } = await open();
      await session.signOut();
      await expect(session.signOut()).resolves.toBeUndefined();
      expect(await demo.control('optional/requests')).toMatchObject([
        { operation: 'InitiateAuth' },
        { operation: 'GlobalSignOut' },
        { operation: 'GlobalSignOut' },
      ]);
    });
  });
});
