// For what the kit doesn't control: the browser, the app's own code, the network.

/**
 * The result of a call, or the value of a getter; `undefined` where it is missing or throws. For what a browser may lack,
 * block, or have replaced by an extension.
 */
export function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** Reports an error to the page without interrupting the caller. */
export function report(error: unknown): void {
  // Node and browsers before 2022 have no reportError. Reporting must never throw.
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}

/**
 * Settles like `promise`, or rejects once the limit has passed. The app's own code and the browser's storage
 * may never answer.
 * @param limit - milliseconds
 * @param onLimit - makes the error
 */
export function withTimeLimit<T>(promise: Promise<T>, limit: number, onLimit: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(onLimit()), limit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Settles like `promise`, or rejects with the signal's reason as soon as the signal is aborted. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    // The reason is what the aborting code gave; it is passed on as it is.
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Milliseconds after which the wait ends anyway: a hidden page gets no frames. */
const longestWait = 100;

/**
 * Resolves after the browser has painted the latest render. Preparing the first request takes longer than the
 * paint, and the user waits for the paint.
 */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if (typeof requestAnimationFrame === 'function') {
      // The browser paints the frame between the callback and the next task.
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, longestWait);
    } else {
      setTimeout(done);
    }
  });
}
