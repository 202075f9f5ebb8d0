/** Reports an error to the page without interrupting the caller. */
export function report(error: unknown): void {
  // Node and browsers before 2022 have no reportError. Reporting must never throw.
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}
