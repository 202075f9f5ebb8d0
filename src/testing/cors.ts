/**
 * What a browser may send. Assumed: no capture of a preflight answer is public, so the list names what AWS's own
 * browser clients send (the SDK and Amplify), and nothing more: a client that invents a header fails here too.
 */
const ALLOWED_HEADERS = [
  'content-type',
  'cache-control',
  'x-amz-target',
  'x-amz-user-agent',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
];

/** The answer to a preflight; `x-amz-target` makes every call of a browser need one. */
export function preflightResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': ALLOWED_HEADERS.join(', '),
    },
  });
}

/** Adds the headers of the real service (capture in amplify-js #1165) with which a page can read the answer. */
export function allowAnyOrigin(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set(
    'access-control-expose-headers',
    'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
  );
  return response;
}
