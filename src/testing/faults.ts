/** When a fault applies. */
interface FaultTiming {
  /** The operations that it hits. Default: all. */
  readonly operation?: string | readonly string[];
  /** How many requests it hits. Default: all, until it's removed. */
  readonly times?: number;
  /** How many requests it lets through first. Default 0. */
  readonly after?: number;
}

/** The effect of a fault. */
type FaultEffect =
  /**
   * The service answers with this exception, documented or not. `thrown` says whether that is before the
   * operation runs (default) or after it: a failed request may have changed something. The default of
   * `status` depends on the name.
   */
  | {
      readonly error: string;
      readonly message?: string;
      readonly status?: number;
      readonly thrown?: 'before' | 'after';
    }
  /** Delays the request by this many milliseconds; later faults still apply. */
  | { readonly latency: number }
  /** The connection is lost before the operation runs, or after it, with its answer. */
  | { readonly drop: 'before' | 'after' }
  /**
   * An answer that clients don't expect, as from a proxy or a captive portal: an HTML page, an empty body, or
   * JSON of another shape. `truncated` runs the operation and cuts its answer in half. Default status: 200.
   */
  | { readonly garbage: 'html' | 'empty' | 'truncated' | 'json'; readonly status?: number }
  /** Answers `{}` as if it succeeded, but changes nothing. */
  | { readonly ignore: true }
  /** Never answers, until the request is aborted. */
  | { readonly hang: true };

/** A simulated failure. */
export type Fault = FaultTiming & FaultEffect;

/** Adds and removes faults while the emulator runs. */
export interface EmulatedFaults {
  /** Adds a fault after the existing ones; returns a function that removes it. */
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

  /** Returns the faults that hit this request: delays, and the first other fault. Counts the request. */
  hitting(operation: string): Fault[] {
    const hits: Fault[] = [];
    for (const armed of this.#armed) {
      if (!concerns(armed.fault, operation)) continue;
      const { after = 0, times = Number.POSITIVE_INFINITY } = armed.fault;
      armed.seen += 1;
      if (armed.seen <= after || armed.seen > after + times) continue;
      hits.push(armed.fault);
      // Faults after an effect other than a delay never see the request, so they don't count it.
      if (!('latency' in armed.fault)) break;
    }
    return hits;
  }
}

function concerns({ operation }: Fault, name: string): boolean {
  if (operation === undefined) return true;
  return typeof operation === 'string' ? operation === name : operation.includes(name);
}

/** Resolves after `ms`, or rejects with the signal's reason if it's aborted first. */
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

/** Rejects with the signal's reason when it's aborted; never settles otherwise. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onAbort = () => reject(reasonOf(signal));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Rejects as `fetch` does: with the reason that was given to `abort`. */
function reasonOf(signal: AbortSignal): Error {
  return signal.reason as Error;
}

/** Creates the `Response` for a garbage fault; `truncated` cuts the operation's `answer` in half. */
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

/** Returns the first half of an answer, as if the connection ended early. */
export async function truncate(response: Response, status: number): Promise<Response> {
  const body = await response.text();
  return new Response(body.slice(0, Math.floor(body.length / 2)), { status, headers: response.headers });
}
