/**
 * Ref for a part that may vanish while it holds the focus, such as a button that disappears once it has done its work.
 * The focus then goes to the nearest `data-cak-focus-fallback` around it: to the first control in there, else to the home itself,
 * which needs a `tabIndex` of -1 for that. Without this it would fall to the page's body, and a keyboard user would
 * start again at the top of the page.
 */
export function restoreFocus(part: HTMLElement | null): (() => void) | undefined {
  if (part === null) return undefined;
  return () => {
    if (!part.contains(document.activeElement)) return;
    // The tree above is asked now: once the part is out, it leads nowhere.
    const goHome = focusFallback(part);
    queueMicrotask(() => {
      // Only a removal loses the focus; React also calls this when it merely exchanges a ref.
      if (!part.isConnected) goHome();
    });
  };
}

/** Remembers the homes around an element, and leads the focus to the nearest one that is still there. */
export function focusFallback(element: Element | null): () => void {
  const homes: HTMLElement[] = [];
  for (let home = homeAbove(element); home !== null; home = homeAbove(home.parentElement)) homes.push(home);
  return () => {
    const home = homes.find((candidate) => candidate.isConnected);
    (home?.querySelector<HTMLElement>('button, input:checked') ?? home)?.focus();
  };
}

function homeAbove(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-cak-focus-fallback]') ?? null;
}
