import { expect, it } from 'vitest';
import { endsSession, type FailureRemedy, type MfaFailure, remedyOf } from './failure.js';

it.each<[failure: MfaFailure, onRead: FailureRemedy, onChange: FailureRemedy]>([
  [{ kind: 'session-ended' }, 'sign-in', 'sign-in'],
  [{ kind: 'account', reason: 'password-reset-required' }, 'sign-in', 'sign-in'],
  [{ kind: 'account', reason: 'not-confirmed' }, 'sign-in', 'sign-in'],
  [{ kind: 'account', reason: 'not-found' }, 'sign-in', 'sign-in'],
  // A change has its switch; a page that could not be read has nothing.
  [{ kind: 'limit-exceeded' }, 'retry', 'none'],
  [{ kind: 'blocked' }, 'retry', 'none'],
  [{ kind: 'busy' }, 'retry', 'retry'],
  [{ kind: 'unexpected' }, 'retry', 'retry'],
  // Its sentence names the support team: nothing that the user does here helps.
  [{ kind: 'scope-missing' }, 'none', 'none'],
  // The same change would be ignored again.
  [{ kind: 'not-applied' }, 'none', 'none'],
  [{ kind: 'passkey-alone' }, 'none', 'none'],
  [{ kind: 'not-available' }, 'none', 'none'],
  [{ kind: 'changed-elsewhere' }, 'none', 'none'],
  [{ kind: 'unreachable', outcome: 'unknown' }, 'retry', 'retry'],
  [{ kind: 'blocked' }, 'retry', 'none'],
  [{ kind: 'not-set-up', factor: 'totp', missing: 'authenticator' }, 'set-up', 'set-up'],
])('for %j: %s after a read, %s after a change', (failure, onRead, onChange) => {
  expect(remedyOf(failure, 'read')).toBe(onRead);
  expect(remedyOf(failure)).toBe(onChange);
});

it.each([
  [{ kind: 'session-ended' }, true],
  [{ kind: 'account', reason: 'not-found' }, true],
  [{ kind: 'account', reason: 'disabled' }, true],
  [{ kind: 'account', reason: 'not-confirmed' }, false],
  [{ kind: 'web-authn', reason: 'not-found' }, false],
  [{ kind: 'busy' }, false],
])('whether %j ends the session: %s', (failure, ends) => {
  expect(endsSession(failure)).toBe(ends);
});
