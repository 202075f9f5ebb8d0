/* global window */

/**
 * Runs in the page before anything else: records in `benchLog` what happens there, in order.
 *
 * It sees commits through the hook of React's DevTools, and what rendered as they do: React flags the fiber of a component
 * that ran with `PerformedWork`, and reuses the fibers of components that it skipped. `<Profiler>`, the public way, counts the
 * commits a second time; it can't tell which components rendered.
 */
export function observePage() {
  const PERFORMED_WORK = 1;
  const log = [];
  window.benchLog = log;
  window.benchOnRender = () => log.push({ kind: 'profiled' });

  const nameOf = ({ type, memoizedProps }) => {
    const component = typeof type === 'object' ? (type?.render ?? type?.type) : type;
    if (typeof component !== 'function') return '';
    const name = type.displayName || component.displayName || component.name || 'unnamed';
    return memoizedProps?.factor ? `${name} (${memoizedProps.factor})` : name;
  };
  const collect = (fiber, before, rendered) => {
    if (fiber === null || fiber === before) return;
    const name = typeof fiber.type === 'string' ? '' : nameOf(fiber);
    if (name !== '' && (before === null || (fiber.flags & PERFORMED_WORK) !== 0)) rendered.push(name);
    if (before !== null && fiber.child === before.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) {
      collect(child, before === null ? null : child.alternate, rendered);
    }
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    isDisabled: false,
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_renderer, { current }) {
      const rendered = [];
      collect(current, current.alternate, rendered);
      log.push({ kind: 'commit', rendered });
    },
  };

  const { fetch } = window;
  window.fetch = async (input, init) => {
    const operation = init.headers['x-amz-target'].split('.')[1];
    log.push({ kind: 'request', operation });
    const response = await fetch(input, init);
    log.push({ kind: 'answer', operation });
    return response;
  };
}
