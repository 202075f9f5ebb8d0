import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { createPageMemory } from './page-memory.js';

/** The order of the reads of each key: how many were started, and which of them was stored last. */
interface ReadOrder {
  started: number;
  stored: number;
}

const orderOf = createPageMemory<ReadOrder>(() => ({ started: 0, stored: 0 }));

/**
 * Reads past the cache and stores the answer in it. Not through the query: a component that cancels it, or
 * leaves the page, would make it answer with what was known before.
 *
 * An answer that a later read has overtaken is returned, but not stored: it would bring the old state back.
 */
export async function readFresh<T>(
  queryClient: QueryClient,
  queryKey: QueryKey,
  read: () => Promise<T>,
): Promise<T> {
  const order = orderOf(queryClient, JSON.stringify(queryKey));
  const turn = ++order.started;
  const value = await read();
  if (turn < order.stored) return value;
  order.stored = turn;
  // A read in the background that started before the write would bring the old state back as well.
  await queryClient.cancelQueries({ queryKey, exact: true });
  queryClient.setQueryData(queryKey, value);
  return value;
}

/**
 * Removes data of another shape. An app may fill its cache from a storage, which other code and older versions may
 * have written.
 */
export function discardInvalid(
  queryClient: QueryClient,
  queryKey: QueryKey,
  isValid: (data: unknown) => boolean,
): void {
  const data = queryClient.getQueryData(queryKey);
  if (data !== undefined && !isValid(data)) queryClient.removeQueries({ queryKey, exact: true });
}

/** Pages to read at most. Some servers might never end their list. */
const maxPages = 10;

/** A list that a service gives in pages. */
export interface PagedList<Item> {
  readonly items: readonly Item[];
  /** The service gave its last page. Otherwise an item that is not listed may exist all the same. */
  readonly isComplete: boolean;
}

/**
 * Reads a list page by page. An item that is on two pages is listed once.
 * @param readPage - reads the page of a token, which comes from the page before; `undefined` for the first
 */
export async function readPages<Item extends { readonly id: string }>(
  readPage: (
    token: string | undefined,
  ) => Promise<{ readonly items: readonly Item[]; readonly next: string | null | undefined }>,
): Promise<PagedList<Item>> {
  const found = new Map<string, Item>();
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const { items, next } = await readPage(token);
    for (const item of items) found.set(item.id, item);
    token = next || undefined;
    // A repeated token leads in circles. What was read until then is still true.
    if (token !== undefined && tokens.has(token)) break;
    if (token !== undefined) tokens.add(token);
  } while (token !== undefined && tokens.size < maxPages);
  return { items: [...found.values()], isComplete: token === undefined };
}
