/**
 * Headers that a browser may send. Assumed: no capture of a preflight answer is public, so the list contains
 * only what AWS's browser clients send (the SDK and Amplify). A client with any other header fails here too.
 */
const ALLOWED_HEADERS = [
  'content-type',
  'cache-control',
  'x-amz-target',
  'x-amz-user-agent',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
];

/** Answers a preflight; every call from a browser needs one because of `x-amz-target`. */
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

/** Adds the real service's headers that let a page read the answer (capture in amplify-js #1165). */
export function allowAnyOrigin(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set(
    'access-control-expose-headers',
    'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
  );
  return response;
}
