/**
 * An error answer of the service. Operations throw it; the server turns it into a response.
 *
 * The name is what a client must match on. The texts are those seen in public reports of the real service; they
 * are no contract there either.
 */
export class ServiceError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = defaultStatus(name)) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/**
 * The HTTP status of an error, by its name.
 *
 * The API reference says 400 for each fault of the client, 500 for InternalErrorException; a block by AWS WAF was
 * seen as 403 (its error table in the API reference says 400). The SDK's metadata says otherwise again (403 for
 * NotAuthorizedException, 429 for TooManyRequestsException), which is why no client may branch on the status.
 */
export function defaultStatus(name: string): number {
  if (name === 'InternalErrorException') return 500;
  if (name === 'ForbiddenException') return 403;
  return 400;
}

/**
 * The connection was lost: `handle` rejects with it where a fault says `drop`, since no `Response` can express it.
 *
 * `emulator.fetch` turns it into the `TypeError` of a browser. An HTTP server in front of `handle` catches it and
 * destroys the socket without answering.
 */
export class ConnectionDropped extends Error {
  /** Whether the operation was carried out before the connection was lost. */
  readonly afterOperation: boolean;

  constructor(afterOperation: boolean) {
    super(
      `The emulated connection was lost ${afterOperation ? 'after' : 'before'} the operation was carried out.`,
    );
    this.name = 'ConnectionDropped';
    this.afterOperation = afterOperation;
  }
}

/** The `Response` for an error, in the form that captures of the real service show (amplify-js #1580). */
export function errorResponse(error: ServiceError, requestId: string): Response {
  return new Response(JSON.stringify({ __type: error.name, message: error.message }), {
    status: error.status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      // The colon at the end is the service's own; a client that compares the whole value misses it.
      'x-amzn-errortype': `${error.name}:`,
      'x-amzn-errormessage': headerText(error.message),
      'x-amzn-requestid': requestId,
    },
  });
}

/** Header values are Latin-1 without line breaks, messages may echo anything that a user typed. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
