import type { CheckIdentity, SensitiveChange } from '../account/confirm-identity.js';
import type { MfaSource } from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import { createFlow, type Flow, type FlowState } from '../core/flow.js';
import { withTimeLimit } from '../core/outside-world.js';
import { changePassword, type PasswordChange } from './password-api.js';
import { type PasswordFailure, toPasswordFailure } from './to-password-failure.js';

/** What the user sees of a change: the form, then that it is done. */
export type ChangePasswordStep =
  | { readonly name: 'form' }
  | {
      readonly name: 'done';
      /** The user had no password before. */
      readonly isFirst: boolean;
    };

/** What holds at every step. */
export interface ChangePasswordFacts {
  /** The answer to an earlier attempt was lost, so the new password may be in force already. */
  readonly mayBeChanged: boolean;
  /** The service refused to set a first password: the user has one. */
  readonly isCurrentNeeded: boolean;
}

/** What a view shows of a change. */
export type ChangePasswordFlow = FlowState<ChangePasswordStep, ChangePasswordFacts, PasswordFailure>;

/** What the user submits. */
export interface PasswordSubmission extends PasswordChange {
  /** The user was told that the new password is known from a leak, and wants it all the same. @default false */
  readonly despiteLeak?: boolean;
}

/**
 * Whether a password is known from a leak. Asked once for each submission, for at most five seconds. A check that fails or is
 * late counts as no: it must not keep anybody from a better password.
 */
export type CheckPassword = (password: string, signal: AbortSignal) => boolean | Promise<boolean>;

/** Dependencies of a change. */
interface ChangePasswordOptions extends Pick<MfaSource, 'client'> {
  readonly confirmIdentity: CheckIdentity;
  readonly checkPassword: () => CheckPassword | undefined;
  /** The user now has a password. */
  readonly onChanged: () => void;
}

/** The change of one user on one page, outside of React. */
interface ChangePassword
  extends Pick<
    Flow<ChangePasswordStep, ChangePasswordFacts, PasswordFailure, never>,
    'get' | 'subscribe' | 'close'
  > {
  readonly change: (submission: PasswordSubmission) => Promise<PasswordFailure | null>;
}

/** Whose password may be changed although the answer was lost: a dialog that is opened again must know. A client belongs to one account. */
const maybeChanged = new WeakSet<MfaSource['client']>();

/** Milliseconds. The user waits for it. */
const longestCheck = 5_000;

/** Creates a change at its form. It sends nothing by itself. */
export function createChangePassword({
  client,
  confirmIdentity,
  checkPassword,
  onChanged,
}: ChangePasswordOptions): ChangePassword {
  const flow = createFlow<ChangePasswordStep, ChangePasswordFacts, PasswordFailure, SensitiveChange>({
    step: { name: 'form' },
    facts: { mayBeChanged: maybeChanged.has(client), isCurrentNeeded: false },
    toFailure,
    confirmIdentity,
    isUnfinished: ({ pending }) => pending !== null,
  });
  const change = ({ current, next, despiteLeak = false }: PasswordSubmission) =>
    flow.run('form', 'change', async ({ step, facts, signal, confirm, setFacts }) => {
      if (!despiteLeak && (await isLeaked(checkPassword(), next, signal))) {
        return { step, failure: { kind: 'leaked' } };
      }
      if (current === null) await confirm({ kind: 'set-password' });
      try {
        await changePassword(client, { current, next }, signal);
        maybeChanged.delete(client);
        onChanged();
        return { name: 'done', isFirst: current === null };
      } catch (error) {
        const failure = toPasswordFailure(error, { current, next });
        if (failure.kind === 'unreachable' && failure.outcome === 'unknown') {
          maybeChanged.add(client);
          setFacts({ mayBeChanged: true });
        }
        if (failure.kind !== 'wrong-password') return { step, failure };
        if (facts.mayBeChanged) return { step, failure: { kind: 'maybe-changed' } };
        if (current !== null) return { step, failure };
        setFacts({ isCurrentNeeded: true });
        return { step, failure: { kind: 'password-exists' } };
      }
    });
  return { get: flow.get, subscribe: flow.subscribe, close: flow.close, change };
}

async function isLeaked(
  check: CheckPassword | undefined,
  password: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (check === undefined) return false;
  try {
    const late = () => new Error('checkPassword gave no answer in time.');
    // Typed as unknown: a check in plain JavaScript may answer anything.
    const answer: unknown = await withTimeLimit(Promise.resolve(check(password, signal)), longestCheck, late);
    return answer === true;
  } catch {
    return false;
  }
}
