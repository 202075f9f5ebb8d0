import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import { PASSWORD, refusal, send, signedIn } from '../test-support/signed-in.js';

const NEW = 'Battery-Staple-2';
const DONE = { status: 200, body: {} };
const INCORRECT = refusal('NotAuthorizedException', 'Incorrect username or password.');
const POLICY = {
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};
const nonconforming = (reason: string) =>
  refusal('InvalidPasswordException', `Password does not conform to policy: ${reason}`);

async function page(pool: Partial<EmulatedPool> = {}) {
  const session = await signedIn({}, pool);
  const change = (PreviousPassword: string | undefined, ProposedPassword?: string) =>
    session.call('ChangePassword', { PreviousPassword, ProposedPassword });
  return { ...session, change };
}

describe('ChangePassword', () => {
  it('changes the password, and leaves every token valid', async () => {
    const { change, signIn, call } = await page();
    expect(await change(PASSWORD, NEW)).toEqual(DONE);
    expect(await signIn(PASSWORD)).toEqual(INCORRECT);
    expect((await signIn(NEW)).body).toHaveProperty('AuthenticationResult');
    expect(await call('GetUser')).toMatchObject({ status: 200 });
  });

  it('is refused with a wrong previous password, or without any, as NotAuthorizedException (amplify-js #1580)', async () => {
    const { change, signIn } = await page();
    expect(await change('Wrong-Horse-1', NEW)).toEqual(INCORRECT);
    expect(await change(undefined, NEW)).toEqual(INCORRECT);
    expect((await signIn(PASSWORD)).body).toHaveProperty('AuthenticationResult');
  });

  it('sets the first password of a user without one, and refuses a previous password for it', async () => {
    const { emulator } = await page();
    emulator.users.add({ username: 'eve' });
    const { accessToken: AccessToken } = await emulator.issueTokens('eve');
    const change = (input: object) => send(emulator, 'ChangePassword', { AccessToken, ...input });
    expect(await change({ PreviousPassword: PASSWORD, ProposedPassword: NEW })).toEqual(INCORRECT);
    expect(await change({ ProposedPassword: NEW })).toEqual(DONE);
    expect(await change({ PreviousPassword: NEW, ProposedPassword: PASSWORD })).toEqual(DONE);
  });

  it.each([
    ['Short-1', 'Password not long enough'],
    ['battery-staple-2', 'Password must have uppercase characters'],
    ['BATTERY-STAPLE-2', 'Password must have lowercase characters'],
    ['Battery-Staple', 'Password must have numeric characters'],
    ['BatteryStaple2', 'Password must have symbol characters'],
  ])('refuses "%s"', async (proposed, reason) => {
    const { change } = await page();
    expect(await change(PASSWORD, proposed)).toEqual(nonconforming(reason));
  });

  it('requires no more than the pool’s policy', async () => {
    const { change } = await page({
      passwordPolicy: {
        minimumLength: 6,
        requireLowercase: false,
        requireUppercase: false,
        requireNumbers: false,
        requireSymbols: false,
      },
    });
    expect(await change(PASSWORD, '......')).toEqual(DONE);
    expect(await change('......', '.....')).toEqual(nonconforming('Password not long enough'));
  });

  it('refuses passwords that break the API model, without echoing them', async () => {
    const { change } = await page();
    expect(await change(PASSWORD, 'with a space')).toEqual(
      refusal(
        'InvalidParameterException',
        "1 validation error detected: Value at 'proposedPassword' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
      ),
    );
    expect(await change(PASSWORD)).toMatchObject({
      body: { message: expect.stringContaining("at 'proposedPassword'") as string },
    });
  });

  it('refuses as many of the latest passwords as the history keeps, the current one among them (AWS guide)', async () => {
    const { call, advance, change } = await page({
      passwordPolicy: { ...POLICY, passwordHistorySize: 2 },
      accessTokenValidity: 86_400,
    });
    const used = refusal(
      'PasswordHistoryPolicyViolationException',
      'Password does not conform to policy: Password has already been used',
    );
    expect(await change(PASSWORD, PASSWORD)).toEqual(used);
    expect(await change(PASSWORD, NEW)).toEqual(DONE);
    expect(await change(NEW, PASSWORD)).toEqual(used);
    expect(await change(NEW, 'Third-Horse-3')).toEqual(DONE);
    expect(await change('Third-Horse-3', PASSWORD)).toEqual(DONE);
    advance(3600);
    // The policy comes first (assumed).
    expect(await change(PASSWORD, 'short')).toMatchObject({ body: { __type: 'InvalidPasswordException' } });
    expect(await call('GetUser')).toMatchObject({ status: 200 });
  });

  it('keeps the passwords that an administrator set in the history', async () => {
    const { emulator, change } = await page({ passwordPolicy: { ...POLICY, passwordHistorySize: 2 } });
    emulator.users.set('ada', { password: NEW });
    expect(await change(NEW, PASSWORD)).toMatchObject({
      body: { __type: 'PasswordHistoryPolicyViolationException' },
    });
  });

  it('accepts the current password again without a history (assumed)', async () => {
    const { change } = await page();
    expect(await change(PASSWORD, PASSWORD)).toEqual(DONE);
  });

  it('is refused after five calls within an hour, right or wrong', async () => {
    const { change, advance } = await page({ accessTokenValidity: 86_400 });
    for (let call = 1; call <= 5; call++) expect(await change('Wrong-Horse-1', NEW)).toEqual(INCORRECT);
    expect(await change(PASSWORD, NEW)).toEqual(
      refusal('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
    );
    advance(3599);
    expect(await change(PASSWORD, NEW)).toMatchObject({ body: { __type: 'LimitExceededException' } });
    advance(1);
    expect(await change(PASSWORD, NEW)).toEqual(DONE);
  });

  it('is refused to a federated user (assumed)', async () => {
    const { call } = await signedIn({ isExternalProvider: true });
    expect(await call('ChangePassword', { PreviousPassword: PASSWORD, ProposedPassword: NEW })).toEqual(
      INCORRECT,
    );
  });

  it('keeps both passwords out of the request log', async () => {
    const { emulator, change } = await page();
    await change(PASSWORD, NEW);
    expect(emulator.requests).toMatchObject([{ operation: 'ChangePassword', input: {} }]);
    expect(emulator.requests[0]?.input).toEqual({});
  });
});
