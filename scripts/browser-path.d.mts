/** Returns `CHROMIUM_PATH`, or an installed Chromium; `undefined` leaves the choice to Playwright. */
export function browserPath(): string | undefined;
