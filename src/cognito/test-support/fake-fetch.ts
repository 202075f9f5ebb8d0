/** A request as the fake network saw it. */
export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: Record<string, unknown>;
}

/** What the fake network does with one request: answers it, fails it, or whatever the function does. */
export type Turn = Response | Error | ((request: SentRequest) => Response | Promise<Response>);

/** A `fetch` that plays its turns in order; a request too many is a failed test, whatever the client makes of it. */
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

/** An answer as Cognito gives it: `body` as JSON, or as it is when it is a string. */
export function answer(body: object | string, { status = 200, headers = {} }: AnswerInit = {}): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  });
}

/** A refusal as Cognito gives it. */
export function refusal(name: string, message = 'Refused.', status = 400): Response {
  return answer({ __type: name, message }, { status });
}

/** A turn that never answers, but heeds the signal as `fetch` does. */
export function silence({ init: { signal } }: SentRequest): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('This was aborted.', 'AbortError')));
  });
}
