import { untilAborted } from './outside-world.js';

/** A write, and how to see whether it holds. */
export interface VerifiedWrite<T> {
  readonly send: (signal: AbortSignal) => Promise<unknown>;
  /** Reads past every cache what the service holds now. */
  readonly read: (signal: AbortSignal) => Promise<T>;
  /** Whether what was read is what was asked for. */
  readonly holds: (value: T) => boolean;
  /**
   * Whether this error proves that nothing was written: the service refused the request, or it never left.
   */
  readonly isRefusal: (error: unknown) => boolean;
  /** Whether to skip the read, because it would fail in the same way: the session is over. */
  readonly isFinal: (error: unknown) => boolean;
}

/**
 * What became of a write. `error` is why it failed; `undefined` where the service said yes and did not do it.
 */
export type WriteResult<T> =
  | { readonly outcome: 'applied'; readonly value: T }
  /** `value` is what the service holds instead, where it could be read. */
  | { readonly outcome: 'not-applied'; readonly error: unknown; readonly value?: T }
  /** The request may have arrived, and what the service holds could not be read. */
  | { readonly outcome: 'unknown'; readonly error: unknown };

/**
 * Sends a write and reads back what the service holds. The answer to a write proves nothing: Cognito was seen
 * to accept changes that it does not apply (amplify-js #2519, #11260), and a lost answer may be of a change
 * that was applied.
 * @throws the reason of `signal` when that is aborted; nothing else.
 */
export async function verifiedWrite<T>(
  { send, read, holds, isRefusal, isFinal }: VerifiedWrite<T>,
  signal: AbortSignal,
): Promise<WriteResult<T>> {
  const sent = await settle(() => send(signal), signal);
  if (!sent.ok && isFinal(sent.error)) return { outcome: 'not-applied', error: sent.error };
  const found = await settle(() => read(signal), signal);
  if (found.ok) {
    return holds(found.value)
      ? { outcome: 'applied', value: found.value }
      : { outcome: 'not-applied', error: sent.ok ? undefined : sent.error, value: found.value };
  }
  if (!sent.ok && isRefusal(sent.error)) return { outcome: 'not-applied', error: sent.error };
  return { outcome: 'unknown', error: sent.ok ? found.error : sent.error };
}

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

async function settle<T>(start: () => Promise<T>, signal: AbortSignal): Promise<Settled<T>> {
  signal.throwIfAborted();
  try {
    return { ok: true, value: await untilAborted(start(), signal) };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, error };
  }
}
