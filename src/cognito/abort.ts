/**
 * Settles like `promise`, or rejects with the signal's reason as soon as the signal is aborted.
 */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    // The aborting code chose the reason; pass it on unchanged.
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Waits, or rejects with the signal's reason as soon as the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return untilAborted(new Promise((resolve) => setTimeout(resolve, milliseconds)), signal);
}

/** The longest delay that `setTimeout` supports; a longer one, such as `Infinity`, would fire at once. */
export const MAX_TIMEOUT = 2 ** 31 - 1;

/** Settles like `promise`, or rejects with a TimeoutError after this many milliseconds. */
export function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('No answer came in time.', 'TimeoutError'));
    const timer = setTimeout(stop, Math.min(milliseconds, MAX_TIMEOUT));
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
