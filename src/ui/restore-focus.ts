/**
 * The element that has the focus, as seen from another one. In a shadow root, `document.activeElement` would be
 * only its host.
 */
export function focusedElement(from: Element): HTMLElement | null {
  const root = from.getRootNode() as Document | ShadowRoot;
  return (root.activeElement ?? from.ownerDocument.activeElement) as HTMLElement | null;
}

/** The elements that hold the ref now. React 18 doesn't say which of them it detaches. */
const parts = new Set<HTMLElement>();

/**
 * Ref for a part that may be removed while it has the focus, such as a button that disappears after its work
 * is done. The focus moves to the nearest ancestor with `data-cak-focus-fallback`: to its first control, or
 * else to the ancestor itself, which needs a `tabIndex` of -1. Without this ref the focus would fall to the
 * body of the page, and keyboard users would start again at the top.
 */
export function restoreFocus(part: HTMLElement | null): void {
  if (part !== null) {
    parts.add(part);
    return;
  }
  const focusedPart = [...parts].find((candidate) => candidate.contains(focusedElement(candidate)));
  const focused = focusedPart ? focusedElement(focusedPart) : null;
  // Find the ancestors now: a removed part no longer has them.
  const focusAncestor = focusFallback(focused);
  queueMicrotask(() => {
    for (const candidate of parts) if (!candidate.isConnected) parts.delete(candidate);
    // React also detaches a ref without removing its element.
    if (focused?.isConnected === false) focusAncestor();
  });
}

/**
 * Remembers the ancestors of an element that can take its focus.
 * @returns a function that focuses the nearest of them that is still in the page.
 */
export function focusFallback(element: Element | null): () => void {
  const fallbacks: HTMLElement[] = [];
  for (let next = fallbackOf(element); next !== null; next = fallbackOf(next.parentElement))
    fallbacks.push(next);
  return () => {
    const fallback = fallbacks.find((candidate) => candidate.isConnected);
    // The control of a row comes before its other buttons, wherever it is.
    const control =
      fallback?.querySelector<HTMLElement>('[role="switch"], input:checked') ??
      fallback?.querySelector<HTMLElement>('button');
    (control ?? fallback)?.focus();
  };
}

function fallbackOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-cak-focus-fallback]') ?? null;
}
