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
