import { describe, expect, it } from 'vitest';
import { CognitoError } from './errors.js';
import { toCognitoError } from './foreign-error.js';

const foreign = (name: string, message: string, members: object = {}) =>
  Object.assign(new Error(message), { name }, members);

/** `String` throws on it. */
const bare: unknown = Object.create(null);

describe('a CognitoError', () => {
  it('names the missing scope and the cure', () => {
    const error = new CognitoError({
      operation: 'GetUser',
      code: 'NotAuthorizedException',
      reason: 'scope-missing',
    });
    expect(error.message).toBe(
      'GetUser failed with NotAuthorizedException (scope-missing). It was not applied. ' +
        'Request the scope aws.cognito.signin.user.admin at sign-in; the app client must allow it.',
    );
  });

  it('says that an unanswered request may have been applied, and where to look', () => {
    const { message } = new CognitoError({ operation: 'SetUserMFAPreference', code: 'NetworkError' });
    expect(message).toBe(
      'SetUserMFAPreference failed with NetworkError. It may have been applied: read back before a retry. ' +
        'No answer: offline, wrong endpoint, or blocked (extension, proxy, connect-src).',
    );
  });

  it.each([
    'NetworkError',
    'TimeoutError',
    'InvalidResponse',
    'TokenUnavailable',
    'NotAuthorizedException',
    'AliasExistsException',
  ])('explains for %s what happened, what it means, and what to do', (code) => {
    const { message, name } = new CognitoError({ operation: 'GetUser', code });
    expect(name).toBe('CognitoError');
    expect(message.match(/[^.]+\.(?=\s|$)/g)).toHaveLength(3);
  });

  it.each([
    ['NetworkError', undefined, 'unknown', true],
    ['TimeoutError', undefined, 'unknown', true],
    ['InternalErrorException', 500, 'unknown', true],
    ['InvalidResponse', 503, 'unknown', true],
    ['InvalidResponse', 200, 'unknown', false],
    ['InvalidResponse', 404, 'unknown', false],
    ['InvalidResponse', 429, 'not-applied', true],
    ['InvalidResponse', 501, 'unknown', false],
    ['TooManyRequestsException', 429, 'not-applied', true],
    ['LimitExceededException', 400, 'not-applied', false],
    ['NotAuthorizedException', 403, 'not-applied', false],
    ['TokenUnavailable', undefined, 'not-applied', false],
    ['Unsupported', 500, 'unknown', false],
  ] as const)('%s with status %s is of outcome %s; retryable: %s', (code, status, outcome, retryable) => {
    expect(new CognitoError({ operation: 'GetUser', code, status })).toMatchObject({ outcome, retryable });
  });
});

describe('toCognitoError', () => {
  it('passes a CognitoError through', () => {
    const error = new CognitoError({ operation: 'GetUser', code: 'NetworkError' });
    expect(toCognitoError(error, 'ListDevices')).toBe(error);
  });

  it('keeps the name, reason and request id of an AWS SDK exception, and drops its text', () => {
    const error = toCognitoError(
      foreign('NotAuthorizedException', 'Access Token has expired', {
        $fault: 'client',
        $metadata: { requestId: '7d1b6f4c-0000-4000-8000-000000000001', httpStatusCode: 400 },
      }),
      'GetUser',
    );
    expect(error).toMatchObject({
      code: 'NotAuthorizedException',
      reason: 'token-expired',
      requestId: '7d1b6f4c-0000-4000-8000-000000000001',
      outcome: 'not-applied',
      detail: undefined,
    });
  });

  it.each([
    [
      'an exception of amplify',
      foreign('UserNotFoundException', 'User does not exist.'),
      'UserNotFoundException',
    ],
    [
      'an exception of version 2 of the AWS SDK',
      foreign('Error', 'Rate exceeded', { code: 'TooManyRequestsException' }),
      'TooManyRequestsException',
    ],
    [
      'an answer of the AWS SDK without the usual ending',
      foreign('Unsupported', '', { $fault: 'server', $metadata: { httpStatusCode: 500 } }),
      'Unsupported',
    ],
    [
      'an answer in which the AWS SDK found no name',
      foreign('Unknown', 'UnknownError', { $fault: 'client', $metadata: { httpStatusCode: 400 } }),
      'InvalidResponse',
    ],
    ['a failed fetch', new TypeError('Failed to fetch'), 'NetworkError'],
    ['a network error of amplify', foreign('NetworkError', 'A network error has occurred.'), 'NetworkError'],
    ['a refused connection in Node', foreign('Error', '', { code: 'ECONNREFUSED' }), 'NetworkError'],
    ['an aborted request', new DOMException('Aborted.', 'AbortError'), 'NetworkError'],
    ['a timed-out request', new DOMException('Timed out.', 'TimeoutError'), 'TimeoutError'],
    ['an answer that could not be parsed', new SyntaxError('Unexpected token <'), 'InvalidResponse'],
    ['an error of no known kind', new Error('Something else'), 'InvalidResponse'],
    ['a thrown string', 'NotAuthorizedException', 'InvalidResponse'],
    ['nothing', undefined, 'InvalidResponse'],
    ['null', null, 'InvalidResponse'],
    ['an object that cannot be made a string', { name: bare, message: bare }, 'InvalidResponse'],
  ])('converts %s to an error with the code %s', (_, thrown, code) => {
    expect(toCognitoError(thrown, 'GetUser')).toMatchObject({ code, operation: 'GetUser' });
  });

  it.each<[string, unknown, object]>([
    ['401', foreign('Error', '', { status: 401 }), { code: 'TokenUnavailable', reason: 'signed-out' }],
    [
      '401 of axios',
      foreign('AxiosError', '', { code: 'ERR_BAD_REQUEST', response: { status: 401 } }),
      { code: 'TokenUnavailable', reason: 'signed-out' },
    ],
    [
      'NotAuthorizedException without a text',
      foreign('NotAuthorizedException', ''),
      { code: 'NotAuthorizedException', reason: 'signed-out' },
    ],
    [
      "NotAuthorizedException in the backend's words",
      foreign('NotAuthorizedException', 'Please sign in.'),
      { code: 'NotAuthorizedException', reason: 'signed-out' },
    ],
    [
      'an error of its own getAccessToken',
      new Error('Nobody is signed in.'),
      { code: 'TokenUnavailable', reason: 'signed-out' },
    ],
    [
      'an exception of Amplify',
      foreign('UserUnAuthenticatedException', ''),
      { code: 'UserUnAuthenticatedException', reason: 'signed-out' },
    ],
  ])("takes %s of the app's own client for the end of the session", (_, thrown, expected) => {
    expect(toCognitoError(thrown, 'SetUserMFAPreference')).toMatchObject({
      ...expected,
      outcome: 'not-applied',
    });
  });

  it.each(['ChangePassword', 'UpdateUserAttributes', 'DeleteUserAttributes'] as const)(
    'does not take NotAuthorizedException of %s for it, which has other meanings there',
    (operation) => {
      const { reason } = toCognitoError(foreign('NotAuthorizedException', 'No.'), operation);
      expect(reason).toBeUndefined();
    },
  );

  it('does not take an unknown text of the service for it', () => {
    const thrown = foreign('NotAuthorizedException', 'Something new', { $fault: 'client' });
    expect(toCognitoError(thrown, 'GetUser').reason).toBeUndefined();
  });

  it.each([
    [404, { code: 'InvalidResponse', reason: 'operation-unknown', retryable: false }],
    [429, { code: 'InvalidResponse', retryable: true, outcome: 'not-applied' }],
    [503, { code: 'InvalidResponse', retryable: true, outcome: 'unknown' }],
  ])('judges an error without a name by the status %i', (status, expected) => {
    expect(toCognitoError(foreign('Error', '', { status }), 'GetUser')).toMatchObject(expected);
  });

  it('takes a bug for no connection failure', () => {
    const bug = new TypeError("Cannot read properties of undefined (reading 'json')");
    expect(toCognitoError(bug, 'GetUser').code).toBe('InvalidResponse');
  });

  it('survives an error that wraps itself', () => {
    const thrown = foreign('Error', '');
    thrown.cause = thrown;
    expect(toCognitoError(thrown, 'GetUser').code).toBe('InvalidResponse');
  });

  it('drops a request id that does not look like one', () => {
    const error = foreign('NotAuthorizedException', '', { $metadata: { requestId: 'eyJhbGciOi.J9.x y' } });
    expect(toCognitoError(error, 'GetUser').requestId).toBeUndefined();
  });
});
