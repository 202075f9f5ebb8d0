import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import { EMAIL, PHONE, refusal, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit } from '../users.js';

const NEW_EMAIL = 'ada@lovelace.example';
const NEW_PHONE = '+49301234567';
const DAY = 24 * 3600;

/** Settings of a pool in which a change takes effect before it is verified. */
const AT_ONCE: Partial<EmulatedPool> = { attributesRequireVerificationBeforeUpdate: [] };

const MISMATCH = refusal('CodeMismatchException', 'Invalid verification code provided, please try again.');
const EXPIRED = refusal('ExpiredCodeException', 'Invalid code provided, please request a code again.');
const TOO_OFTEN = refusal('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
const UNAUTHORIZED = refusal('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
const DONE = { status: 200, body: {} };

/** An emulator with ada, who has a verified email address and can change it. */
async function page(
  pool: Partial<EmulatedPool> = {},
  user: Partial<EmulatedUserInit> = { attributes: EMAIL },
) {
  const session = await signedIn(user, pool);
  const { emulator, call } = session;
  return {
    ...session,
    update: (attributes: Record<string, string>) =>
      call('UpdateUserAttributes', {
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    remove: (...UserAttributeNames: string[]) => call('DeleteUserAttributes', { UserAttributeNames }),
    sendCode: (AttributeName: string) => call('GetUserAttributeVerificationCode', { AttributeName }),
    verify: (AttributeName: string, Code: string) => call('VerifyUserAttribute', { AttributeName, Code }),
    lastCode: () => emulator.outbox.at(-1)?.code ?? '',
    attributes: async () => {
      const { body } = await call('GetUser');
      const list = body['UserAttributes'] as { Name: string; Value: string }[];
      return Object.fromEntries(list.flatMap(({ Name, Value }) => (Name === 'sub' ? [] : [[Name, Value]])));
    },
  };
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('UpdateUserAttributes, where verification comes first', () => {
  it('keeps the old value until the new one is verified, and sends the code to the new one', async () => {
    const { emulator, update, verify, attributes, lastCode } = await page();
    expect(await update({ email: NEW_EMAIL })).toEqual({
      status: 200,
      body: {
        CodeDeliveryDetailsList: [
          { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@l***' },
        ],
      },
    });
    expect(emulator.outbox).toEqual([
      {
        username: 'ada',
        medium: 'EMAIL',
        destination: NEW_EMAIL,
        code: expect.stringMatching(/^\d{6}$/) as string,
        purpose: 'attribute-verification',
        sentAt: Date.UTC(2026, 10, 22, 12),
      },
    ]);
    expect(await attributes()).toEqual(EMAIL);
    expect(emulator.users.get('ada').pendingAttributes).toEqual({ email: NEW_EMAIL });

    expect(await verify('email', lastCode())).toEqual(DONE);
    expect(await attributes()).toEqual({ email: NEW_EMAIL, email_verified: 'true' });
    expect(emulator.users.get('ada').pendingAttributes).toEqual({});
  });

  it('hides a first value until it is verified', async () => {
    const { update, verify, attributes, lastCode } = await page();
    expect(await update({ phone_number: NEW_PHONE })).toMatchObject({
      body: { CodeDeliveryDetailsList: [{ DeliveryMedium: 'SMS', Destination: '+*******4567' }] },
    });
    expect(await attributes()).toEqual(EMAIL);
    await verify('phone_number', lastCode());
    expect(await attributes()).toEqual({
      ...EMAIL,
      phone_number: NEW_PHONE,
      phone_number_verified: 'true',
    });
  });

  it('sends another code when the same update is repeated, and forgets the first (amplify-flutter #3756)', async () => {
    const { update, verify, lastCode } = await page();
    await update({ email: NEW_EMAIL });
    const first = lastCode();
    await update({ email: NEW_EMAIL });
    const second = lastCode();
    expect(await verify('email', first)).toEqual(MISMATCH);
    expect(await verify('email', second)).toEqual(DONE);
  });

  it('forgets a pending value when another one, or the old one, replaces it', async () => {
    const { emulator, update, verify, lastCode } = await page();
    await update({ email: 'ada@typo.example' });
    const mistyped = lastCode();
    await update({ email: NEW_EMAIL });
    expect(await verify('email', mistyped)).toEqual(MISMATCH);
    await update({ email: EMAIL.email });
    expect(emulator.users.get('ada').pendingAttributes).toEqual({});
    expect(await verify('email', lastCode())).toEqual(EXPIRED);
  });

  it('drops the pending value when an administrator sets one', async () => {
    const { emulator, update, verify, lastCode } = await page();
    await update({ email: NEW_EMAIL });
    emulator.users.set('ada', { attributes: { email: 'ada@office.example' } });
    expect(await verify('email', lastCode())).toEqual(EXPIRED);
    expect(emulator.users.get('ada').attributes['email']).toBe('ada@office.example');
  });

  it('sends sign-in codes to the old value meanwhile', async () => {
    const { emulator, update, signIn } = await page(
      {},
      { attributes: EMAIL, userMFASettingList: ['EMAIL_OTP'] },
    );
    await update({ email: NEW_EMAIL });
    await signIn();
    expect(emulator.outbox.at(-1)).toMatchObject({ purpose: 'sign-in', destination: EMAIL.email });
  });
});

describe('UpdateUserAttributes, where changes take effect at once', () => {
  it('returns the new value, unverified, until its code is entered (amplify-js #1676)', async () => {
    const { emulator, update, verify, attributes, lastCode } = await page(AT_ONCE);
    await update({ email: NEW_EMAIL });
    expect(await attributes()).toEqual({ email: NEW_EMAIL, email_verified: 'false' });
    expect(emulator.users.get('ada').pendingAttributes).toEqual({});
    await verify('email', lastCode());
    expect(await attributes()).toEqual({ email: NEW_EMAIL, email_verified: 'true' });
  });

  it('keeps the factor on, and sends its codes to the new value', async () => {
    const { emulator, update, signIn, call } = await page(AT_ONCE, {
      attributes: PHONE,
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
    await update({ phone_number: NEW_PHONE });
    expect((await call('GetUser')).body).toMatchObject({ PreferredMfaSetting: 'SMS_MFA' });
    await signIn();
    expect(emulator.outbox.at(-1)).toMatchObject({ purpose: 'sign-in', destination: NEW_PHONE });
  });

  it('sends no code for an attribute that the pool does not auto-verify', async () => {
    const { emulator, update, sendCode, verify, attributes, lastCode } = await page({
      ...AT_ONCE,
      autoVerifiedAttributes: [],
    });
    expect(await update({ email: NEW_EMAIL })).toEqual(DONE);
    expect(emulator.outbox).toEqual([]);
    await sendCode('email');
    await verify('email', lastCode());
    expect(await attributes()).toMatchObject({ email_verified: 'true' });
  });
});

describe('UpdateUserAttributes', () => {
  it('changes an attribute that needs no code at once, and mentions no codes', async () => {
    const { emulator, update, attributes } = await page();
    expect(await update({ name: 'Ada', 'custom:team': 'engines' })).toEqual(DONE);
    expect(await attributes()).toEqual({ ...EMAIL, name: 'Ada', 'custom:team': 'engines' });
    expect(emulator.outbox).toEqual([]);
  });

  it.each([AT_ONCE, {}])('sends no code for an unchanged value (identity-js #350)', async (pool) => {
    const { emulator, update, attributes } = await page(pool);
    expect(await update({ email: EMAIL.email })).toEqual(DONE);
    expect(emulator.outbox).toEqual([]);
    expect(await attributes()).toEqual(EMAIL);
  });

  it('deletes an attribute whose value is blank (API reference)', async () => {
    const { update, attributes } = await page({}, { attributes: { ...EMAIL, name: 'Ada' } });
    await update({ name: '', email: '' });
    expect(await attributes()).toEqual({});
  });

  it.each([
    ['phone_number', '0301234567', 'Invalid phone number format.'],
    ['phone_number', '+49 30 1234567', 'Invalid phone number format.'],
    ['phone_number', '+4930123456789012', 'Invalid phone number format.'],
    ['email', 'ada', 'Invalid email address format.'],
    ['email', 'ada@localhost', 'Invalid email address format.'],
    ['email', 'ada@b@c.example', 'Invalid email address format.'],
    [
      'favorite_flavor',
      'plum',
      'Attributes did not conform to the schema: favorite_flavor: Attribute does not exist in the schema.',
    ],
  ])('refuses %s "%s", and everything else in the request', async (name, value, message) => {
    const { emulator, update, attributes } = await page();
    expect(await update({ name: 'Ada', [name]: value })).toEqual(
      refusal('InvalidParameterException', message),
    );
    expect(await attributes()).toEqual(EMAIL);
    expect(emulator.outbox).toEqual([]);
  });

  it.each(['email_verified', 'phone_number_verified', 'sub'])('lets no client write %s', async (name) => {
    const { update } = await page();
    expect(await update({ [name]: 'true' })).toEqual(UNAUTHORIZED);
  });

  it('refuses an attribute that the app client may not write', async () => {
    const { update, remove } = await page({ writeAttributes: ['name'] });
    expect(await update({ email: NEW_EMAIL })).toEqual(UNAUTHORIZED);
    expect(await update({ email: '' })).toEqual(UNAUTHORIZED);
    expect(await remove('email')).toEqual(UNAUTHORIZED);
    expect(await update({ name: 'Ada' })).toEqual(DONE);
  });

  it.each([
    ['custom:badge', { name: 'custom:badge', mutable: false }],
    ['nickname', { name: 'nickname', mutable: false }],
  ])(
    'refuses to change or delete %s where nobody can, even without a value (amplify-js #3526; AWS guide)',
    async (name, attribute) => {
      const { update, remove } = await page({ schemaAttributes: [attribute] });
      const immutable = refusal('InvalidParameterException', `user.${name}: Attribute cannot be updated.\n`);
      expect(await update({ [name]: '1' })).toEqual(immutable);
      expect(await remove(name)).toEqual(immutable);
    },
  );

  it('refuses a custom attribute outside of the schema, and accepts any where none is given', async () => {
    const own = await page({ schemaAttributes: [{ name: 'custom:team' }] });
    expect(await own.update({ 'custom:team': 'Engine' })).toEqual(DONE);
    expect(await own.update({ 'custom:other': 'x' })).toEqual(
      refusal(
        'InvalidParameterException',
        'Attributes did not conform to the schema: custom:other: Attribute does not exist in the schema.',
      ),
    );
    const any = await page();
    expect(await any.update({ 'custom:other': 'x' })).toEqual(DONE);
  });

  it('says all faults of the schema in one message, one per line, and writes nothing (amplify-flutter #2034, #509)', async () => {
    const { update, attributes } = await page({
      schemaAttributes: [
        { name: 'custom:level', attributeDataType: 'Number', minValue: 1, maxValue: 9 },
        { name: 'custom:team', minLength: 2, maxLength: 4 },
      ],
    });
    const faults = async (values: Record<string, string>) =>
      (await update({ name: 'Ada', ...values })).body['message'];
    expect(await faults({ birthdate: '1815', 'custom:team': 'x' })).toBe(
      'Attributes did not conform to the schema: birthdate: String must be no shorter than 10 characters\n' +
        'custom:team: String must be no shorter than 2 characters',
    );
    expect(await faults({ 'custom:team': 'Engine' })).toContain('String must be no longer than 4 characters');
    expect(await faults({ 'custom:level': '0' })).toContain('Number must be no less than 1');
    expect(await faults({ 'custom:level': '10' })).toContain('Number must be no more than 9');
    expect(await faults({ 'custom:level': 'high' })).toContain(
      'Type for attribute {custom:level} could not be determined',
    );
    expect(await attributes()).toEqual(EMAIL);
    expect(await update({ birthdate: '1815-12-10', 'custom:level': '9', 'custom:team': 'Ada' })).toEqual(
      DONE,
    );
    expect(await update({ 'custom:level': '' })).toEqual(DONE);
    expect(await attributes()).toEqual({ ...EMAIL, birthdate: '1815-12-10', 'custom:team': 'Ada' });
  });

  it('writes nothing where one attribute is unwritable (Amplify Flutter, user_attributes_test)', async () => {
    const { update, attributes } = await page({ writeAttributes: ['name'] });
    expect(await update({ name: 'Ada', nickname: 'Countess' })).toEqual(UNAUTHORIZED);
    expect(await attributes()).toEqual(EMAIL);
  });

  it('is refused while the user lacks another required attribute (AWS guide)', async () => {
    const { update } = await page({ requiredAttributes: ['email', 'family_name'] });
    expect(await update({ name: 'Ada' })).toEqual(
      refusal('InvalidParameterException', 'Invalid attributes given, family_name is missing'),
    );
    expect(await update({ name: 'Ada', family_name: 'Lovelace' })).toEqual(DONE);
    expect(await update({ name: 'Augusta' })).toEqual(DONE);
  });

  it('checks no web address, locale or time zone (AWS guide: free text)', async () => {
    const { update } = await page();
    expect(await update({ picture: 'not an address', locale: '??', zoneinfo: 'Moon' })).toEqual(DONE);
  });

  it('leaves what the app client can’t read out of GetUser and the ID token (AWS guide)', async () => {
    const { emulator, update, attributes, call } = await page({ readAttributes: ['name'] });
    expect(await update({ name: 'Ada', nickname: 'Countess' })).toEqual(DONE);
    expect(await attributes()).toEqual({ name: 'Ada' });
    expect((await call('GetUser')).body['UserAttributes']).toContainEqual({
      Name: 'sub',
      Value: emulator.users.get('ada').sub,
    });
    const claims = decodeJwt((await emulator.issueTokens('ada')).idToken);
    expect(claims).toMatchObject({ name: 'Ada' });
    expect(claims).not.toHaveProperty('nickname');
  });

  it('refuses a sign-in name that another user has', async () => {
    const { emulator, update } = await page({ usernameAttributes: ['email'] });
    emulator.users.add({ username: 'eve', attributes: { email: NEW_EMAIL, email_verified: 'false' } });
    expect(await update({ email: NEW_EMAIL })).toEqual(
      refusal('AliasExistsException', 'An account with the given email already exists.'),
    );
    expect(await update({ email: EMAIL.email })).toEqual(DONE);
  });

  it('reports what breaks the API model, without the values', async () => {
    const { call } = await page();
    expect(await call('UpdateUserAttributes')).toEqual(
      refusal(
        'InvalidParameterException',
        "1 validation error detected: Value null at 'userAttributes' failed to satisfy constraint: Member must not be null",
      ),
    );
    expect(
      await call('UpdateUserAttributes', {
        UserAttributes: [{ Name: 'name', Value: 'x'.repeat(2049) }, { Name: '' }],
      }),
    ).toMatchObject({
      body: {
        message: expect.stringMatching(
          /^3 validation errors detected: Value at 'userAttributes\.1\.member\.value' .*2048; Value '' at 'userAttributes\.2\.member\.name'/,
        ) as string,
      },
    });
    expect(await call('UpdateUserAttributes', { UserAttributes: [{ Name: 'name' }] })).toEqual(
      refusal('InvalidParameterException', 'Attribute value for name must not be null'),
    );
    for (const UserAttributes of ['name', ['name']]) {
      expect(await call('UpdateUserAttributes', { UserAttributes })).toMatchObject({
        body: { __type: 'SerializationException' },
      });
    }
  });
});

describe('DeleteUserAttributes', () => {
  it('deletes the verification with the number, and keeps the factor on (assumed)', async () => {
    const { remove, attributes, call, signIn } = await page(
      {},
      { attributes: { ...EMAIL, ...PHONE }, userMFASettingList: ['SMS_MFA'] },
    );
    expect(await remove('phone_number')).toEqual(DONE);
    expect(await attributes()).toEqual(EMAIL);
    expect((await call('GetUser')).body['UserMFASettingList']).toEqual(['SMS_MFA']);
    expect((await signIn()).body).toHaveProperty('AuthenticationResult');
  });

  it('forgets a pending value', async () => {
    const { emulator, update, remove, verify, lastCode } = await page();
    await update({ email: NEW_EMAIL });
    await remove('email');
    expect(emulator.users.get('ada')).toMatchObject({ attributes: {}, pendingAttributes: {} });
    expect(await verify('email', lastCode())).toEqual(EXPIRED);
  });

  it('deletes all or nothing, and nothing that the schema requires (aws-sdk-ios #4251)', async () => {
    const { update, remove, attributes } = await page(
      { requiredAttributes: ['email'] },
      { attributes: { ...EMAIL, name: 'Ada' } },
    );
    const required = refusal(
      'InvalidParameterException',
      'user.email: Required attribute cannot be deleted.',
    );
    expect(await remove('name', 'email')).toEqual(required);
    expect(await update({ name: '', email: '' })).toEqual(required);
    expect(await attributes()).toEqual({ ...EMAIL, name: 'Ada' });
  });

  it('ignores an absent attribute, but refuses one that no client can write', async () => {
    const { remove } = await page();
    expect(await remove('phone_number')).toEqual(DONE);
    expect(await remove('email_verified')).toEqual(UNAUTHORIZED);
  });

  it('requires names, by the API model', async () => {
    const { call, remove } = await page();
    expect(await call('DeleteUserAttributes')).toMatchObject({
      body: { message: expect.stringContaining("null at 'userAttributeNames'") as string },
    });
    expect(await remove('name', 'x'.repeat(33))).toMatchObject({
      body: { message: expect.stringContaining("at 'userAttributeNames.2.member'") as string },
    });
  });
});

describe('GetUserAttributeVerificationCode', () => {
  it('sends a code to the current value, even while a new one is pending (amplify-flutter #3756)', async () => {
    const { emulator, update, sendCode, verify, attributes, lastCode } = await page(
      {},
      { attributes: { ...EMAIL, email_verified: 'false' } },
    );
    await update({ email: NEW_EMAIL });
    const forNew = lastCode();
    expect(await sendCode('email')).toEqual({
      status: 200,
      body: {
        CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
      },
    });
    expect(emulator.outbox.at(-1)?.destination).toBe(EMAIL.email);
    await verify('email', lastCode());
    expect(await attributes()).toEqual(EMAIL);
    await verify('email', forNew);
    expect(await attributes()).toEqual({ email: NEW_EMAIL, email_verified: 'true' });
  });

  it('is refused after five calls within an hour', async () => {
    const { emulator, sendCode, advance } = await page({ accessTokenValidity: DAY });
    for (let call = 1; call <= 5; call++) expect(await sendCode('email')).toMatchObject({ status: 200 });
    expect(await sendCode('email')).toEqual(TOO_OFTEN);
    expect(emulator.outbox).toHaveLength(5);
    advance(3599);
    expect(await sendCode('email')).toEqual(TOO_OFTEN);
    advance(1);
    expect(await sendCode('email')).toMatchObject({ status: 200 });
  });

  it('does not count the codes of UpdateUserAttributes, which has no such limit (assumed)', async () => {
    const { emulator, update, sendCode } = await page();
    for (let change = 1; change <= 6; change++) {
      expect(await update({ email: NEW_EMAIL })).toMatchObject({ status: 200 });
    }
    expect(await sendCode('email')).toMatchObject({ status: 200 });
    expect(emulator.outbox).toHaveLength(7);
  });

  it('is refused for an attribute that the user lacks, and for one that no code can verify', async () => {
    const { sendCode } = await page();
    for (const name of ['phone_number', 'name']) {
      expect(await sendCode(name)).toMatchObject({ body: { __type: 'InvalidParameterException' } });
    }
  });
});

describe('VerifyUserAttribute', () => {
  it('refuses a wrong code, then accepts the right one once', async () => {
    const { update, verify, lastCode } = await page();
    await update({ email: NEW_EMAIL });
    expect(await verify('email', other(lastCode()))).toEqual(MISMATCH);
    expect(await verify('email', lastCode())).toEqual(DONE);
    expect(await verify('email', lastCode())).toEqual(EXPIRED);
  });

  it('keeps the codes of the two attributes apart', async () => {
    const { emulator, update, verify } = await page();
    await update({ email: NEW_EMAIL, phone_number: NEW_PHONE });
    const [email, phone] = emulator.outbox;
    expect(await verify('email', phone?.code ?? '')).toEqual(MISMATCH);
    expect(await verify('email', email?.code ?? '')).toEqual(DONE);
    expect(await verify('phone_number', phone?.code ?? '')).toEqual(DONE);
  });

  it('accepts a code for 24 hours', async () => {
    const { update, verify, lastCode, advance } = await page({ accessTokenValidity: 2 * DAY });
    await update({ email: NEW_EMAIL });
    advance(DAY - 1);
    expect(await verify('email', other(lastCode()))).toEqual(MISMATCH);
    advance(1);
    expect(await verify('email', lastCode())).toEqual(EXPIRED);
    await update({ email: NEW_EMAIL });
    expect(await verify('email', lastCode())).toEqual(DONE);
  });

  it('is refused after fifteen calls within an hour, right or wrong', async () => {
    const { update, verify, lastCode, advance } = await page();
    await update({ email: NEW_EMAIL });
    for (let call = 1; call <= 15; call++) {
      expect(await verify('email', other(lastCode()))).toEqual(MISMATCH);
    }
    expect(await verify('email', lastCode())).toEqual(TOO_OFTEN);
    advance(3599);
    expect(await verify('email', lastCode())).toEqual(TOO_OFTEN);
  });

  it('refuses an alias that another user has verified, and changes nothing', async () => {
    const { emulator, update, verify, attributes, lastCode } = await page({ aliasAttributes: ['email'] });
    emulator.users.add({ username: 'eve', attributes: { email: NEW_EMAIL, email_verified: 'true' } });
    expect(await update({ email: NEW_EMAIL })).toMatchObject({ status: 200 });
    expect(await verify('email', lastCode())).toEqual(
      refusal('AliasExistsException', 'An account with the given email already exists.'),
    );
    expect(await attributes()).toEqual(EMAIL);
    emulator.users.set('eve', { attributes: { email_verified: 'false' } });
    expect(await verify('email', lastCode())).toEqual(DONE);
  });

  it('refuses a code with a space, by the API model, and an attribute without codes', async () => {
    const { verify } = await page();
    expect(await verify('email', '123 456')).toEqual(
      refusal(
        'InvalidParameterException',
        "1 validation error detected: Value '123 456' at 'code' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
      ),
    );
    expect(await verify('name', '123456')).toMatchObject({ body: { __type: 'InvalidParameterException' } });
  });

  it('keeps the code out of the request log', async () => {
    const { emulator, update, verify, lastCode } = await page();
    await update({ email: NEW_EMAIL });
    await verify('email', lastCode());
    expect(emulator.requests.at(-1)?.input).toEqual({ AttributeName: 'email' });
  });
});
