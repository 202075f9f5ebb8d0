/** Tells the page of an error that must not stop what goes on. */
export function report(error: unknown): void {
  // Node has no reportError, nor have browsers before 2022; nothing may fall over the telling.
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}
