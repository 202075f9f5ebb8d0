import type { Factor, PreferableFactor } from '../../../account/factor.js';
import {
  type CognitoEmulator,
  createCognitoEmulator,
  type EmulatedUserInit,
  type EmulatedUserPatch,
  type Fault,
} from '../../../testing/index.js';
import type { VirtualTime } from './virtual-time.js';

/** The pool, the user and the app of one run. */
export interface Setup {
  readonly mfa: 'optional' | 'required';
  readonly offered: readonly Factor[];
  readonly apply: 'instantly' | 'on-save';
  readonly on: readonly Factor[];
  readonly preferred: PreferableFactor | null;
  readonly hasAuthenticator: boolean;
  readonly hasPasskey: boolean;
  readonly phone: ContactSetup;
  readonly email: ContactSetup;
}

export type ContactSetup = 'none' | 'verified' | 'unverified';

/** Who changes what the service holds: one of the two tabs, or a device that tells nobody. */
export type Author = 'A' | 'B' | 'device';

/** What the service holds of the user's preference. */
export interface Held {
  readonly on: readonly Factor[];
  readonly preferred: Factor | null;
  readonly verified: readonly ('sms' | 'email')[];
}

/** One change of what the service holds. */
export interface Change {
  readonly by: Author;
  readonly before: Held;
  readonly after: Held;
}

/** What goes wrong with requests: an effect of the emulator, or one of the way to it. */
export type Effect =
  | Exclude<Fault, { latency: number } | { hang: true }>
  | { readonly hang: true }
  /** Milliseconds on the way there, or on the way back. */
  | { readonly slow: 'request' | 'answer'; readonly ms: number };

/** What a tab learns of its own requests. */
export interface Traffic {
  /** A write sets out. */
  onWrite: (body: string) => void;
  /** The service has carried a write out, or refused it. */
  onChange: (change: Change) => void;
  /** A write is over for this tab: answered, lost, or given up. */
  onWriteEnd: (status: number | null) => void;
  /** An intact answer to GetUser has arrived. `version` is that of the state in it; `afterWrites`: no write was on its way then. */
  onRead: (version: number, afterWrites: boolean) => void;
}

/** The service and the network in front of it. */
export interface Service {
  readonly held: () => Held;
  /** Every change so far. The version of a state is the number of the changes before it. */
  readonly changes: readonly Change[];
  readonly changeFromDevice: (patch: EmulatedUserPatch) => void;
  /** An authenticator is being replaced on another device, and never verified. */
  readonly abandonReplacement: () => Promise<void>;
  readonly addFault: (operation: string, effect: Effect, times: number) => void;
  readonly clearFaults: () => void;
  readonly inFlight: () => number;
  readonly fetchFor: (tab: 'A' | 'B', traffic: Traffic) => typeof globalThis.fetch;
  readonly accessToken: string;
  /** What must never be seen outside of a request. */
  readonly secrets: readonly string[];
}

const wireNames = {
  totp: 'SOFTWARE_TOKEN_MFA',
  sms: 'SMS_MFA',
  email: 'EMAIL_OTP',
  passkey: 'WEB_AUTHN_MFA',
} as const satisfies Record<Factor, string>;
const factorsByName = new Map<string, Factor>(
  (Object.keys(wireNames) as Factor[]).map((factor) => [wireNames[factor], factor]),
);
const username = 'ada';
const phoneNumber = '+15550101234';
const otherPhoneNumber = '+15550109876';
const emailAddress = 'ada@example.com';
const password = 'Correct-Horse-1';
/** Milliseconds of one way. */
const transit = 5;

/** The phone number is replaced by one that nobody has verified. */
export const mistypedNumber: EmulatedUserPatch = {
  attributes: { phone_number: otherPhoneNumber, phone_number_verified: 'false' },
};

/** A patch that leaves the user with these factors, by the kit's names. */
export function patchOf({ on, preferred }: Pick<Held, 'on' | 'preferred'>) {
  return {
    userMFASettingList: on.map((factor) => wireNames[factor]),
    preferredMfaSetting: preferred && wireNames[preferred],
  };
}

// The emulator signs and checks its tokens for real, which would be nine tenths of the time of a run.
Object.assign(crypto.subtle, {
  sign: () => Promise.resolve(new ArrayBuffer(256)),
  verify: () => Promise.resolve(true),
});

/** Starts the service of one run. */
export async function startService(setup: Setup, time: VirtualTime): Promise<Service> {
  const emulator = createCognitoEmulator({
    pool: {
      mfa: setup.mfa === 'required' ? 'ON' : 'OPTIONAL',
      factors: setup.offered.map((factor) => wireNames[factor]),
      accessTokenValidity: 365 * 24 * 3600,
    },
    users: [userOf(setup)],
  });
  const { accessToken } = await time.hold(() => emulator.issueTokens(username));
  const { totpSecret } = emulator.users.get(username);
  const changes: Change[] = [];
  let faults: { readonly operation: string; readonly effect: Effect; times: number }[] = [];
  let inFlight = 0;
  let lastTurn: Promise<unknown> = Promise.resolve();

  const held = () => heldBy(emulator);
  const note = (by: Author, before: Held): Change => {
    const change = { by, before, after: held() };
    if (JSON.stringify(before) !== JSON.stringify(change.after)) changes.push(change);
    return change;
  };
  const takeFault = (operation: string): Effect | undefined => {
    const fault = faults.find((other) => other.operation === operation && other.times > 0);
    if (fault) fault.times -= 1;
    return fault?.effect;
  };
  /** One request at a time is carried out, so that a run is the same each time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(() => time.hold(work));
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  function fetchFor(tab: 'A' | 'B', traffic: Traffic): typeof globalThis.fetch {
    let writesSent = 0;
    let writesOnTheWay = 0;
    return async (input, init = {}) => {
      const operation = new Headers(init.headers).get('x-amz-target')?.split('.')[1] ?? '';
      const isWrite = operation === 'SetUserMFAPreference';
      const body = typeof init.body === 'string' ? init.body : '';
      const effect = takeFault(operation);
      const { signal, ...rest } = init;
      const pass = (ms: number) => withSignal(signal, (done) => void setTimeout(done, ms));
      let status: number | null = null;
      inFlight += 1;
      if (isWrite) {
        writesSent += 1;
        writesOnTheWay += 1;
        traffic.onWrite(body);
      }
      const writesBefore = writesOnTheWay === 0 ? writesSent : -1;
      try {
        await pass(effect && 'slow' in effect && effect.slow === 'request' ? effect.ms : transit);
        if (effect && 'hang' in effect) await withSignal(signal, () => undefined);
        const answer = await inTurn(async () => {
          const before = held();
          if (effect && !('slow' in effect) && !('hang' in effect))
            emulator.faults.add({ ...effect, times: 1 });
          try {
            const response = await emulator.fetch(input, rest);
            return { response, text: await response.text(), version: changes.length };
          } finally {
            emulator.faults.clear();
            if (isWrite) traffic.onChange(note(tab, before));
          }
        });
        await pass(effect && 'slow' in effect && effect.slow === 'answer' ? effect.ms : transit);
        status = answer.response.status;
        if (operation === 'GetUser' && (effect === undefined || 'slow' in effect)) {
          traffic.onRead(answer.version, writesBefore === writesSent);
        }
        return new Response(answer.text, { status, headers: answer.response.headers });
      } finally {
        inFlight -= 1;
        if (isWrite) {
          writesOnTheWay -= 1;
          traffic.onWriteEnd(status);
        }
      }
    };
  }

  return {
    held,
    changes,
    changeFromDevice(patch) {
      const before = held();
      emulator.users.set(username, patch);
      note('device', before);
    },
    async abandonReplacement() {
      await inTurn(() =>
        emulator.fetch('https://cognito.test/', {
          method: 'POST',
          headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.AssociateSoftwareToken' },
          body: JSON.stringify({ AccessToken: accessToken }),
        }),
      );
    },
    addFault: (operation, effect, times) => void faults.push({ operation, effect, times }),
    clearFaults() {
      faults = [];
    },
    inFlight: () => inFlight,
    fetchFor,
    accessToken,
    secrets: [
      ...[accessToken, password, phoneNumber, otherPhoneNumber, emailAddress],
      ...(totpSecret === null ? [] : [totpSecret]),
    ],
  };
}

function userOf(setup: Setup): EmulatedUserInit {
  return {
    username,
    password,
    totpSecret: setup.hasAuthenticator ? true : null,
    passkeys: setup.hasPasskey ? 1 : 0,
    attributes: {
      ...(setup.phone !== 'none' && {
        phone_number: phoneNumber,
        phone_number_verified: String(setup.phone === 'verified'),
      }),
      ...(setup.email !== 'none' && {
        email: emailAddress,
        email_verified: String(setup.email === 'verified'),
      }),
    },
    ...patchOf(setup),
  };
}

function heldBy(emulator: CognitoEmulator): Held {
  const { userMFASettingList, preferredMfaSetting, attributes } = emulator.users.get(username);
  return {
    on: userMFASettingList.flatMap((name) => factorsByName.get(name) ?? []).sort(),
    preferred: factorsByName.get(preferredMfaSetting ?? '') ?? null,
    verified: [
      ...(attributes['phone_number_verified'] === 'true' ? (['sms'] as const) : []),
      ...(attributes['email_verified'] === 'true' ? (['email'] as const) : []),
    ],
  };
}

/** Settles as `start` says, or rejects with the signal's reason. */
function withSignal(
  signal: AbortSignal | null | undefined,
  start: (done: () => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    start(resolve);
  });
}
