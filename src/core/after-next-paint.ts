/** Milliseconds after which nothing is waited for any more: a page that is not shown gets no frames. */
const longestWait = 100;

/**
 * Resolves once the browser has painted what was just rendered. Preparing a request for the first time takes longer than
 * the paint, and the user waits for the paint.
 */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if (typeof requestAnimationFrame === 'function') {
      // The frame is painted between the callback and the next task.
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, longestWait);
    } else {
      setTimeout(done);
    }
  });
}
