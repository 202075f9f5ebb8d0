let skipped = 0;

/** Makes time something that a story can skip, for as long as it is played. For `beforeEach`. */
export function withSkippableTime(): () => void {
  const { now } = Date;
  Date.now = () => now() + skipped;
  return () => {
    Date.now = now;
    skipped = 0;
  };
}

/** Lets so many milliseconds pass at once. */
export function skipTime(ms: number): void {
  skipped += ms;
}
