/** When a fault applies. */
interface FaultTiming {
  /** The operations that it hits. Default all. */
  readonly operation?: string | readonly string[];
  /** How many requests it hits, then no more. Default: all until it is removed. */
  readonly times?: number;
  /** How many requests it lets through first. Default 0. */
  readonly after?: number;
}

/** What goes wrong. */
type FaultEffect =
  /**
   * The service answers with this exception, documented or not. `thrown` says whether before the operation is carried
   * out, which is the default, or after it was: a request that failed may have changed something. `status` defaults by
   * the name.
   */
  | {
      readonly error: string;
      readonly message?: string;
      readonly status?: number;
      readonly thrown?: 'before' | 'after';
    }
  /** The request waits so many milliseconds, then goes on; later faults still apply. */
  | { readonly latency: number }
  /** The connection is lost before the operation is carried out, or after it was, its answer lost. */
  | { readonly drop: 'before' | 'after' }
  /**
   * An answer that no client of the service expects, as from a proxy or a captive portal: an HTML page, an empty
   * body, JSON of another shape; or the operation's own answer (it is carried out) cut in half. Default status 200.
   */
  | { readonly garbage: 'html' | 'empty' | 'truncated' | 'json'; readonly status?: number }
  /** Answers `{}` as if all went well, and changes nothing. */
  | { readonly ignore: true }
  /** Never answers; ends only when the request is aborted. */
  | { readonly hang: true };

/** Something that goes wrong on demand. */
export type Fault = FaultTiming & FaultEffect;

/** Adds and removes faults while the emulator runs. */
export interface EmulatedFaults {
  /** Adds a fault after those that are there; returns what removes it. */
  readonly add: (fault: Fault) => () => void;
  /** Removes all faults. */
  readonly clear: () => void;
}

interface ArmedFault {
  readonly fault: Fault;
  seen: number;
}

/** The faults in the order in which they were added. */
export class FaultList {
  #armed: ArmedFault[] = [];

  add(fault: Fault): () => void {
    const armed: ArmedFault = { fault, seen: 0 };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /** The faults that hit this request: delays, and the first that does more than delay. Counts the request. */
  hitting(operation: string): Fault[] {
    const hits: Fault[] = [];
    for (const armed of this.#armed) {
      if (!concerns(armed.fault, operation)) continue;
      const { after = 0, times = Number.POSITIVE_INFINITY } = armed.fault;
      armed.seen += 1;
      if (armed.seen <= after || armed.seen > after + times) continue;
      hits.push(armed.fault);
      // What follows an effect other than a delay never sees the request, and so does not count it.
      if (!('latency' in armed.fault)) break;
    }
    return hits;
  }
}

function concerns({ operation }: Fault, name: string): boolean {
  if (operation === undefined) return true;
  return typeof operation === 'string' ? operation === name : operation.includes(name);
}

/** Resolves after `ms`; rejects with the signal's reason when it is aborted before. */
export function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Rejects with the signal's reason when it is aborted, and never settles otherwise. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onAbort = () => reject(reasonOf(signal));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error
    ? signal.reason
    : new DOMException('The request was aborted.', 'AbortError');
}

/** The `Response` for a garbage fault; `answer` is the operation's own, which `truncated` cuts in half. */
export function garbageResponse(kind: 'html' | 'empty' | 'json', status: number): Response {
  switch (kind) {
    case 'html':
      return new Response('<!doctype html><title>Sign in to this network</title><h1>Welcome</h1>', {
        status,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'empty':
      return new Response(null, { status });
    case 'json':
      return new Response('["unexpected"]', { status, headers: { 'content-type': 'application/json' } });
  }
}

/** The first half of an answer, as when the connection ends early. */
export async function truncate(response: Response, status: number): Promise<Response> {
  const body = await response.text();
  return new Response(body.slice(0, Math.floor(body.length / 2)), { status, headers: response.headers });
}
