/** A request as the fake network saw it. */
export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: Record<string, unknown>;
}

/** How the fake network handles one request: an answer, an error, or a function that returns an answer. */
export type Turn = Response | Error | ((request: SentRequest) => Response | Promise<Response>);

/**
 * A `fetch` that plays its turns in order. An extra request fails the test, however the client handles it.
 */
export function fakeFetch(...turns: Turn[]) {
  const sent: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (typeof init.body !== 'string') throw new Error('The client sends its body as a string.');
    const body = JSON.parse(init.body) as Record<string, unknown>;
    const request = { url, init, body };
    sent.push(request);
    const turn = turns[sent.length - 1];
    if (!turn) return new Response('{"__type":"UnexpectedRequestInTest"}', { status: 400 });
    if (turn instanceof Error) throw turn;
    return typeof turn === 'function' ? turn(request) : turn;
  };
  return { fetch, sent };
}

interface AnswerInit {
  status?: number;
  headers?: Record<string, string>;
}

/** An answer in Cognito's form: `body` as JSON, or unchanged if it's a string. */
export function answer(body: object | string, { status = 200, headers = {} }: AnswerInit = {}): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  });
}

/** A refusal in Cognito's form. */
export function refusal(name: string, message = 'Refused.', status = 400): Response {
  return answer({ __type: name, message }, { status });
}

/** A turn that never answers, but obeys the signal as `fetch` does. */
export function silence({ init: { signal } }: SentRequest): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('This was aborted.', 'AbortError')));
  });
}
