import { describe, expect, it } from 'vitest';
import type { ContactKind, Factor, PreferableFactor } from '../account/factor.js';
import type { Contact, MfaState, Registration } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { Session } from '../sessions/session.js';
import { type CheckupAccount, type Finding, findingsOf, mostFindings } from './findings.js';

const verified: Contact = { masked: '•', isVerified: true };
const unverified: Contact = { masked: '•', isVerified: false };
const hidden: Contact = { masked: '•', isVerified: null };
const policy: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] };
const day = 24 * 60 * 60 * 1000;
const today = Date.UTC(2026, 10, 29);

/** Two methods and a passkey are on, the reset codes have where to go, and nothing else was read. */
const safe: CheckupAccount = {
  state: {
    active: ['totp', 'email', 'passkey'],
    preferred: 'totp',
    unknown: { active: [], preferred: null },
    phone: null,
    email: verified,
    registered: { totp: 'registered', passkey: 'registered' },
    isFederated: false,
  },
  policy,
  otherSignInMethods: 'unknown',
  passkeys: null,
  sessions: null,
  sessionsReadAt: today,
  canCreatePasskey: true,
};

function find(
  state: Partial<MfaState>,
  {
    policy: parts,
    ...account
  }: Partial<Omit<CheckupAccount, 'policy' | 'state'>> & {
    policy?: Partial<MfaPolicy>;
  } = {},
) {
  return findingsOf({
    ...safe,
    ...account,
    state: { ...safe.state, ...state },
    policy: { ...policy, ...parts },
  });
}

const nothingOn = {
  active: [],
  preferred: null,
  registered: { totp: 'unknown', passkey: 'unknown' },
} satisfies Partial<MfaState>;

const session = (parts: Partial<Session>): Session => ({
  id: crypto.randomUUID(),
  kind: 'app',
  isCurrent: false,
  isRevoked: false,
  device: null,
  place: null,
  address: null,
  clientId: null,
  signedInAt: null,
  lastActiveAt: today,
  browserSessionId: null,
  ...parts,
});

it('finds nothing where nothing needs a change', () => {
  expect(find({})).toEqual([]);
});

it('says nothing while the service is asked which factors are set up', () => {
  expect(find({ ...nothingOn, registered: { totp: 'checking', passkey: 'checking' } })).toBeNull();
  expect(
    find({ active: ['totp', 'email'], registered: { totp: 'registered', passkey: 'checking' } }),
  ).toBeNull();
});

describe('no second step', () => {
  it('leads to the set-up of the strongest method that the pool offers', () => {
    expect(find(nothingOn)).toEqual([{ kind: 'no-second-step', way: { kind: 'set-up', factor: 'totp' } }]);
    expect(find(nothingOn, { policy: { factors: ['passkey', 'email', 'sms'] } })).toEqual([
      { kind: 'no-second-step', way: { kind: 'set-up', factor: 'sms' } },
    ]);
  });

  it('leads to the switch of a method that is set up, whose set-up would end the authenticator', () => {
    const registered = { totp: 'registered', passkey: 'unknown' } as const;
    expect(find({ ...nothingOn, registered })).toEqual([
      { kind: 'no-second-step', way: { kind: 'preference' } },
    ]);
  });

  it('is found in a pool that requires one', () => {
    expect(find(nothingOn, { policy: { mfa: 'required' } })?.[0]?.kind).toBe('no-second-step');
  });

  it('is found where the only factor that is on is not offered', () => {
    expect(find({ ...nothingOn, active: ['sms'] }, { policy: { factors: ['totp'] } })?.[0]?.kind).toBe(
      'no-second-step',
    );
  });

  it('is not found where the pool asks for none, offers none, or asks by itself', () => {
    expect(find(nothingOn, { policy: { mfa: 'off' } })).toEqual([]);
    expect(find(nothingOn, { policy: { factors: ['passkey'] } })).toEqual([]);
    expect(find(nothingOn, { policy: { adaptiveAuthentication: true } })).toEqual([]);
  });

  it('is not found where the user has no password', () => {
    expect(find({ ...nothingOn, isPasswordless: true })).toEqual([]);
  });

  it('is not found where a factor is on that the kit does not know', () => {
    expect(find({ ...nothingOn, unknown: { active: ['PUSH_MFA'], preferred: null } })).toEqual([]);
  });
});

describe('a lone method', () => {
  const only = (factor: PreferableFactor) => ({ active: [factor], preferred: factor, phone: verified });

  it.each([
    ['totp', 'passkey'],
    ['sms', 'totp'],
    ['email', 'totp'],
  ] as const)('%s leads to the set-up of %s', (factor, second) => {
    const registered = { totp: factor === 'totp' ? 'registered' : 'unknown', passkey: 'unknown' } as const;
    expect(find({ ...only(factor), registered })?.[0]).toEqual({
      kind: 'lone-method',
      factor,
      way: { kind: 'set-up', factor: second },
    });
  });

  it('leads to the switch of a second one that is set up', () => {
    expect(find(only('sms'))?.[0]?.way).toEqual({ kind: 'preference' });
  });

  it('leads past a passkey that cannot be created here', () => {
    const registered = { totp: 'registered', passkey: 'unknown' } as const;
    expect(find({ ...only('totp'), phone: null, registered }, { canCreatePasskey: false })).toEqual([
      { kind: 'lone-method', factor: 'totp', way: { kind: 'set-up', factor: 'sms' } },
    ]);
  });

  it('is not found where the pool offers no other, or a factor is on that the kit does not know', () => {
    expect(find(only('totp'), { policy: { factors: ['totp'] } })).toEqual([]);
    expect(find({ ...only('totp'), unknown: { active: ['PUSH_MFA'], preferred: null } })).toEqual([]);
  });

  it('is not found where a passkey counts for both steps', () => {
    expect(find({ ...only('totp'), active: ['totp', 'passkey'] })).toEqual([]);
  });
});

describe('the password reset', () => {
  it.each<[string, ContactKind, 'add' | 'verify', Partial<MfaState>, MfaPolicy['recovery']]>([
    ['only an unverified number', 'phone', 'verify', { phone: unverified }, undefined],
    ['a number that gets no reset codes', 'email', 'add', { phone: verified }, ['email']],
    ['no number, the only channel', 'phone', 'add', { email: verified }, ['sms']],
  ])('is missing with %s, and leads to the %s to %s', (_, contact, task, contacts, recovery) => {
    const found = find({ email: null, ...contacts }, { policy: { ...(recovery && { recovery }) } });
    expect(found).toEqual([{ kind: 'no-password-reset', way: { kind: 'contact', contact, task } }]);
  });

  it('is not missing where there is no password, or the app may read no contact', () => {
    expect(find({ phone: unverified, email: null, isPasswordless: true })?.map(({ kind }) => kind)).toEqual([
      'unverified-contact',
    ]);
    expect(find({ email: null })).toEqual([]);
  });

  it('is not missing where only administrators reset passwords, or the app may not read whether it is verified', () => {
    expect(find({ email: null }, { policy: { recovery: [] } })).toEqual([]);
    expect(find({ email: hidden })).toEqual([]);
  });

  it('is blocked by the preferred method, and another that is on mends it', () => {
    expect(find({ preferred: 'email' })).toEqual([
      { kind: 'password-reset-blocked', channel: 'email', way: { kind: 'preference' } },
    ]);
  });

  it.each<[RecoveryContact, ContactKind]>([
    ['email', 'phone'],
    ['sms', 'email'],
  ])('is blocked by %s as the only method, and the %s mends it', (channel, contact) => {
    const contacts = channel === 'sms' ? { phone: verified, email: null } : {};
    const found = find({ active: [channel], preferred: channel, ...contacts });
    expect(found).toContainEqual({
      kind: 'password-reset-blocked',
      channel,
      way: { kind: 'contact', contact, task: 'add' },
    });
  });

  it('is blocked by the only method, and leads to it where another contact gets no reset codes', () => {
    const registered = { totp: 'unknown', passkey: 'unknown' } as const;
    const found = find(
      { active: ['email'], preferred: 'email', registered },
      { policy: { recovery: ['email'] } },
    );
    expect(found?.[1]).toEqual({
      kind: 'password-reset-blocked',
      channel: 'email',
      way: { kind: 'preference' },
    });
  });
});

type RecoveryContact = 'email' | 'sms';

it('finds each unverified contact once', () => {
  expect(find({ phone: unverified })).toEqual([
    {
      kind: 'unverified-contact',
      contact: 'phone',
      way: { kind: 'contact', contact: 'phone', task: 'verify' },
    },
  ]);
  expect(find({ phone: unverified, email: unverified })?.map(({ kind }) => kind)).toEqual([
    'no-password-reset',
    'unverified-contact',
  ]);
});

describe('text message as the preferred method', () => {
  const both = { active: ['totp', 'sms', 'passkey'], preferred: 'sms', phone: verified } as const;

  it('is found where an authenticator app is on', () => {
    expect(find(both)).toEqual([{ kind: 'text-message-preferred', way: { kind: 'preference' } }]);
  });

  it('is not found without one, or where it could not be asked for', () => {
    expect(find({ ...both, active: ['sms', 'email', 'passkey'] })).toEqual([]);
    expect(find(both, { policy: { factors: ['sms', 'passkey'] } })).toEqual([]);
    expect(find({ ...both, preferred: null })).toEqual([]);
  });

  it('is mended with the password reset that it blocks', () => {
    expect(find({ ...both, email: null })?.map(({ kind }) => kind)).toEqual(['password-reset-blocked']);
  });
});

describe('old sessions', () => {
  it('are those that were not active for more than 90 days when they were read', () => {
    const sessions = [
      session({ isCurrent: true }),
      ...[89, 90, 91, 400].map((days) => session({ lastActiveAt: today - days * day })),
      session({ lastActiveAt: 0, isRevoked: true }),
    ];
    expect(find({}, { sessions })).toEqual([{ kind: 'old-sessions', count: 2, way: { kind: 'sessions' } }]);
  });

  it('are not this one, nor those of which nobody knows', () => {
    const sessions = [session({ isCurrent: true, lastActiveAt: 0 }), session({ lastActiveAt: null })];
    expect(find({}, { sessions })).toEqual([]);
  });
});

describe('passkeys', () => {
  const without = {
    active: ['totp', 'email'],
    registered: { totp: 'registered', passkey: 'unknown' },
  } as const;
  const noPasskey = [{ kind: 'no-passkey', way: { kind: 'set-up', factor: 'passkey' } }];

  it('are missing by the hint, or by the list', () => {
    expect(find(without)).toEqual(noPasskey);
    expect(find(without, { passkeys: 0 })).toEqual(noPasskey);
  });

  it('are not missing where the list has some', () => {
    expect(find(without, { passkeys: 2 })).toEqual([]);
  });

  it('are not missing where the pool has none, the browser cannot, or none could be turned on', () => {
    expect(find(without, { policy: { factors: ['totp', 'email'] } })).toEqual([]);
    expect(find(without, { canCreatePasskey: false })).toEqual([]);
    expect(find(nothingOn)?.map(({ kind }) => kind)).toEqual(['no-second-step']);
  });

  it('should be two', () => {
    expect(find({}, { passkeys: 1 })).toEqual([{ kind: 'lone-passkey', way: { kind: 'passkey' } }]);
    expect(find({}, { passkeys: 2 })).toEqual([]);
    expect(find({}, { passkeys: 1, canCreatePasskey: false })).toEqual([]);
  });

  it('are grave where the only one is the only way in', () => {
    expect(find({ phone: unverified }, { passkeys: 1, otherSignInMethods: 'none' })?.[0]).toEqual({
      kind: 'only-way-in',
      way: { kind: 'passkey' },
    });
  });
});

it('shows the three gravest', () => {
  const found = find(
    { ...nothingOn, phone: unverified, email: null },
    { passkeys: 1, sessions: [session({ isCurrent: true }), session({ lastActiveAt: 0 })] },
  );
  expect(found?.map(({ kind }) => kind)).toEqual(['no-second-step', 'no-password-reset', 'old-sessions']);
});

// What must hold over all accounts, stated without the model.

const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

const byGravity: Finding['kind'][] = [
  'no-second-step',
  'only-way-in',
  'lone-method',
  'no-password-reset',
  'password-reset-blocked',
  'unverified-contact',
  'text-message-preferred',
  'old-sessions',
  'lone-passkey',
  'no-passkey',
];

const allFactors: Factor[] = ['totp', 'sms', 'email', 'passkey'];
const registrations: Registration[] = ['registered', 'unknown'];

const states: MfaState[] = subsets(allFactors).flatMap((active) =>
  [null, ...(['totp', 'sms', 'email'] as const).filter((factor) => active.includes(factor))].flatMap(
    (preferred) =>
      [null, unverified, verified].flatMap((phone) =>
        [null, verified].flatMap((email) =>
          registrations.flatMap((registration) =>
            [[], ['PUSH_MFA']].map((unknown) => ({
              active,
              preferred,
              unknown: { active: unknown, preferred: null },
              phone,
              email,
              registered: {
                totp: active.includes('totp') ? 'registered' : registration,
                passkey: active.includes('passkey') ? 'registered' : registration,
              },
              isFederated: false,
            })),
          ),
        ),
      ),
  ),
);

const offers = subsets(allFactors).filter(({ length }) => length !== 2);

const policies: MfaPolicy[] = (['optional', 'required'] as const).flatMap((mfa) =>
  offers.flatMap((offered) =>
    [undefined, ['sms'] as const].map((recovery) => ({
      mfa,
      factors: offered,
      ...(recovery && { recovery }),
    })),
  ),
);

const reads: Partial<CheckupAccount>[] = [
  {},
  { passkeys: 0, sessions: [] },
  { passkeys: 1, sessions: [session({ lastActiveAt: 0 })], otherSignInMethods: 'none' },
];

it('keeps its promises over all accounts', () => {
  const broken: unknown[] = [];
  let count = 0;
  for (const state of states) {
    for (const offered of policies) {
      for (const read of reads) {
        const account = { ...safe, ...read, state, policy: offered };
        const found = findingsOf(account);
        count += 1;
        const isKept = found?.every((finding) => isTrue(finding, account)) && isTidy(found);
        if (!isKept && broken.length < 3) broken.push({ account, found });
      }
    }
  }
  expect(broken).toEqual([]);
  expect(count).toBe(states.length * policies.length * reads.length);
});

function isTidy(found: readonly Finding[]): boolean {
  const places = found.map(({ kind }) => byGravity.indexOf(kind));
  const ways = new Set(found.map(({ way }) => JSON.stringify(way)));
  return (
    found.length <= mostFindings &&
    ways.size === found.length &&
    places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
  );
}

/** Whether a finding is true of the account, and its way leads somewhere. */
function isTrue({ way, ...finding }: Finding, { state, policy: pool, ...read }: CheckupAccount): boolean {
  const isOn = (factor: Factor) => state.active.includes(factor) && pool.factors.includes(factor);
  const on = allFactors.filter(isOn);
  const isPasskeyRead = read.canCreatePasskey && read.passkeys === 1;
  const isFound = {
    'no-second-step': () => !isOn('totp') && !isOn('sms') && !isOn('email') && pool.mfa !== 'off',
    'only-way-in': () => isPasskeyRead && read.otherSignInMethods === 'none',
    'lone-method': () => on.length === 1 && pool.mfa !== 'off' && state.unknown.active.length === 0,
    'no-password-reset': () => pool.recovery?.length !== 0,
    'password-reset-blocked': () => state.preferred === 'sms' || state.preferred === 'email',
    'unverified-contact': () =>
      finding.kind === 'unverified-contact' && state[finding.contact]?.isVerified === false,
    'text-message-preferred': () => state.preferred === 'sms' && isOn('totp'),
    'old-sessions': () => read.sessions?.length === 1,
    'lone-passkey': () => isPasskeyRead && read.otherSignInMethods !== 'none',
    'no-passkey': () => read.canCreatePasskey && !read.passkeys && pool.factors.includes('passkey'),
  }[finding.kind]();
  if (!isFound) return false;
  switch (way.kind) {
    case 'set-up':
      return pool.mfa !== 'off' && pool.factors.includes(way.factor) && !state.active.includes(way.factor);
    case 'contact':
      return way.task === 'add' ? state[way.contact] === null : state[way.contact]?.isVerified !== true;
    default:
      return true;
  }
}
