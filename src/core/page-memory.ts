import type { QueryClient } from '@tanstack/react-query';

/**
 * Makes a memory that all components of a page share: one value per key, made when it is first asked for. It outlives
 * them and their provider, and goes with the app's query client.
 */
export function createPageMemory<T>(create: () => T): (queryClient: QueryClient, key: string) => T {
  const pages = new WeakMap<QueryClient, Map<string, T>>();
  return (queryClient, key) => {
    const values = pages.get(queryClient) ?? new Map<string, T>();
    pages.set(queryClient, values);
    const value = values.get(key) ?? create();
    values.set(key, value);
    return value;
  };
}
