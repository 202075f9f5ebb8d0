const adopted = new WeakMap<Node, Set<string>>();

/**
 * Gives a document, or a shadow root, the styles of a part that was loaded on demand; a second time does nothing. A sheet that is
 * made by script needs neither a request nor an inline style, which a Content-Security-Policy may forbid.
 */
export function adoptStyles(element: Element, css: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const view = element.ownerDocument.defaultView;
  const known = adopted.get(root) ?? new Set();
  if (view === null || known.has(css)) return;
  adopted.set(root, known.add(css));
  // Of the window of the element: a document takes no sheets of another one.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}
