/** Milliseconds by which the service's clock may be ahead of this one. */
const clockSkew = 24 * 60 * 60 * 1000;

/** Cognito is as old as that. */
const firstDay = Date.UTC(2014, 6, 10);

/**
 * Decodes a date of an answer to milliseconds since the epoch; `null` where it is none, or none that can be true. An app's own client
 * may pass on the date as its backend wrote it: as text, or as epoch seconds as on the wire.
 */
export function decodeDate(date: unknown, { earliest = firstDay, now = Date.now() } = {}): number | null {
  const time =
    date instanceof Date
      ? date.getTime()
      : typeof date === 'number'
        ? date * 1000
        : typeof date === 'string'
          ? Date.parse(date)
          : Number.NaN;
  // Some servers send the year 1.
  return time >= earliest && time <= now + clockSkew ? time : null;
}
