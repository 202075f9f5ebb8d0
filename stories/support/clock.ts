let skipped = 0;

/** Lets a story skip time while it plays. For `beforeEach`. */
export function withSkippableTime(): () => void {
  const { now } = Date;
  Date.now = () => now() + skipped;
  return () => {
    Date.now = now;
    skipped = 0;
  };
}

/** Skips this many milliseconds. */
export function skipTime(ms: number): void {
  skipped += ms;
}
