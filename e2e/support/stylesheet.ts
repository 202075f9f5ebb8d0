import { buildStylesheets } from '../../scripts/stylesheets.mjs';

let built: ReturnType<typeof buildStylesheets> | undefined;

/** Returns both forms of the kit's stylesheet, as an app gets them. Builds them once. */
export function kitStylesheets(): Promise<{ readonly layered: string; readonly unlayered: string }> {
  built ??= buildStylesheets();
  return built;
}
