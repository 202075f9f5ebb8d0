import type { Page } from '@playwright/test';

/** A place where a page can keep data, and its content as text. */
export type KeptPlaces = Readonly<
  Record<
    | 'cookies'
    | 'localStorage'
    | 'sessionStorage'
    | 'indexedDB'
    | 'caches'
    | 'address'
    | 'history'
    | 'windowName',
    string
  >
>;

/**
 * Collects everything that a page keeps, or exposes to other code. Of databases and caches, only the names.
 */
export async function keptBy(page: Page): Promise<KeptPlaces> {
  const cookies = JSON.stringify(await page.context().cookies());
  const inPage = await page.evaluate(async () => ({
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    indexedDB: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    address: location.href,
    history: JSON.stringify(history.state),
    windowName: window.name,
  }));
  return { cookies, ...inPage };
}

/** A query or mutation in the page's QueryClient: its key, and the whole entry as JSON. */
export interface CachedEntry {
  readonly key: string;
  readonly content: string;
}

/**
 * Returns the entries of the page's QueryClient. It finds the client in React's tree, because nothing exposes
 * it.
 * @throws Error without a QueryClient: an empty cache would prove nothing.
 */
export async function queryCacheOf(page: Page): Promise<readonly CachedEntry[]> {
  return page.evaluate(() => {
    interface Entry {
      readonly queryKey?: unknown;
      readonly options: { readonly mutationKey?: unknown };
      readonly state: unknown;
    }
    interface Cache {
      getAll(): readonly Entry[];
    }
    interface Fiber {
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
      readonly memoizedProps: {
        readonly client?: { getQueryCache?(): Cache; getMutationCache(): Cache };
      } | null;
    }
    const root = document.getElementById('root');
    const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'));
    const waiting = root && key ? [Reflect.get(root, key) as Fiber] : [];
    for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
      const client = fiber.memoizedProps?.client;
      if (client?.getQueryCache) {
        return [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()].map((entry) => ({
          key: JSON.stringify(entry.queryKey ?? entry.options.mutationKey),
          content: JSON.stringify([entry.queryKey, entry.state, entry.options]),
        }));
      }
      waiting.push(...[fiber.sibling, fiber.child].filter((next) => next !== null));
    }
    throw new Error('No QueryClient was found in the tree of React.');
  });
}
