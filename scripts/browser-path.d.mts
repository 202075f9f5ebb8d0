/** `CHROMIUM_PATH`, else a Chromium that the machine has; `undefined` leaves the choice to Playwright. */
export function browserPath(): string | undefined;
