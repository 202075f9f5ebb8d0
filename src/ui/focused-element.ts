/**
 * The element that has the focus, as seen from another one. In a shadow root, `document.activeElement` would be
 * only its host.
 */
export function focusedElement(from: Element): HTMLElement | null {
  const root = from.getRootNode() as Document | ShadowRoot;
  return (root.activeElement ?? from.ownerDocument.activeElement) as HTMLElement | null;
}
