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
