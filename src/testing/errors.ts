/**
 * An error of the service. Operations throw it; the server turns it into a response.
 *
 * Clients must match on the name. The texts come from public reports of the real service; they aren't a
 * contract there either.
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
 * Returns the HTTP status of an error by its name.
 *
 * The API reference says 400 for each client error and 500 for InternalErrorException. A block by AWS WAF was
 * observed as 403 (the error table in the API reference says 400). The SDK's metadata differs again (403 for
 * NotAuthorizedException, 429 for TooManyRequestsException), so no client may branch on the status.
 */
export function defaultStatus(name: string): number {
  if (name === 'InternalErrorException') return 500;
  if (name === 'ForbiddenException') return 403;
  return 400;
}

/**
 * The connection was lost. `handle` rejects with it for a `drop` fault, because no `Response` can express
 * that.
 *
 * `emulator.fetch` turns it into the `TypeError` of a browser. An HTTP server in front of `handle` catches it
 * and destroys the socket without answering.
 */
export class ConnectionDropped extends Error {
  /** Whether the operation ran before the connection was lost. */
  readonly afterOperation: boolean;

  constructor(afterOperation: boolean) {
    super(
      `The emulated connection was lost ${afterOperation ? 'after' : 'before'} the operation was carried out.`,
    );
    this.name = 'ConnectionDropped';
    this.afterOperation = afterOperation;
  }
}

/** Creates the `Response` for an error, in the form of captures of the real service (amplify-js #1580). */
export function errorResponse(error: ServiceError, requestId: string): Response {
  return new Response(JSON.stringify({ __type: error.name, message: error.message }), {
    status: error.status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      // The service appends the colon; a client that compares the whole value doesn't match it.
      'x-amzn-errortype': `${error.name}:`,
      'x-amzn-errormessage': headerText(error.message),
      'x-amzn-requestid': requestId,
    },
  });
}

/** Header values are Latin-1 without line breaks, but a message may echo any user input. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
