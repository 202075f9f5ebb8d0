/** A device that replaces the second step of a sign-in. */
export interface Device {
  /** The device key of Cognito. */
  readonly id: string;
  /** The device of this page. */
  readonly isCurrent: boolean;
  /** The browser or app, and the system, by what the client said at its first sign-in: untrusted text. `null`: nothing. */
  readonly label: { readonly name: string; readonly system: string | null } | null;
  /** The address of its last sign-in. */
  readonly address: string | null;
  /** Milliseconds since the epoch. */
  readonly lastSignInAt: number | null;
}

/** In characters. A client may write up to 1,024. */
const longestName = 60;

/** In user agents and client hints, the more special names come first: Edge says that it is Chrome, Chrome that it is Safari. */
const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdgA?(iOS)?\/|Microsoft Edge/, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|Google Chrome/, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b|\biPad\b|\biOS\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b|Chrome OS/, 'ChromeOS'],
  [/\bMac OS X\b|\bmacOS\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * What users know a device by, from what its client wrote: a user agent or client hints, as Amplify does, or a name of the app's own.
 * The service keeps it for ever as it is.
 */
export function deviceLabel(text: string): Device['label'] {
  const find = (names: typeof browsers) => names.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const browser = find(browsers);
  const system = find(systems);
  if (browser !== null) return { name: browser, system };
  // A user agent that names no browser we know says nothing to users but its system.
  const isRaw = /\/\d|Not.A.Brand/i.test(text);
  const name = isRaw ? system : text.slice(0, longestName).trim();
  return name ? { name, system: null } : null;
}
