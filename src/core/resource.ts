import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** The order of the reads of each key: how many were started, and which of them was stored last. */
interface ReadOrder {
  started: number;
  stored: number;
}

const orders = new WeakMap<QueryClient, Map<string, ReadOrder>>();

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
  const order = orderOf(queryClient, queryKey);
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

function orderOf(queryClient: QueryClient, queryKey: QueryKey): ReadOrder {
  const known = orders.get(queryClient) ?? new Map<string, ReadOrder>();
  orders.set(queryClient, known);
  const key = JSON.stringify(queryKey);
  const order = known.get(key) ?? { started: 0, stored: 0 };
  known.set(key, order);
  return order;
}
