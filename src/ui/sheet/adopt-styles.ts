import { attempt } from '../../core/outside-world.js';

const adopted = new WeakMap<Node, Set<string>>();

/**
 * Adds the styles of a part that loaded on demand to the element's document or shadow root, once. A
 * constructed style sheet needs no request and no inline style, which a Content-Security-Policy may forbid.
 * Where there are none, as in jsdom, the part stays without them: it works all the same.
 *
 * They go into a cascade layer where the page has `styles.layered.css`, which says so by a custom property.
 *
 * @param element A `.cak-root`, which has the kit's custom properties.
 */
export function adoptStyles(element: Element, css: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const view = element.ownerDocument.defaultView;
  const known = adopted.get(root) ?? new Set();
  if (view === null || known.has(css)) return;
  adopted.set(root, known.add(css));
  attempt(() => {
    const isLayered = view.getComputedStyle(element).getPropertyValue('--_layered') !== '';
    // From the element's own window: a document refuses style sheets that another document constructed.
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(isLayered ? `@layer cak.features{${css}}` : css);
    root.adoptedStyleSheets.push(sheet);
  });
}
