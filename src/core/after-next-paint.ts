/** Milliseconds after which the wait ends anyway: a hidden page gets no frames. */
const longestWait = 100;

/**
 * Resolves after the browser has painted the latest render. Preparing the first request takes longer than the
 * paint, and the user waits for the paint.
 */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if (typeof requestAnimationFrame === 'function') {
      // The browser paints the frame between the callback and the next task.
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, longestWait);
    } else {
      setTimeout(done);
    }
  });
}
