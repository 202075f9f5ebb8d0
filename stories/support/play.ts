import { expect, waitFor } from 'storybook/test';
import type { Account } from './account.js';

/** Expects exactly these preference writes: each body as the service received it, without the token. */
export async function expectWrites(account: Account, ...bodies: readonly unknown[]): Promise<void> {
  await waitFor(() => expect(account.writes()).toEqual(bodies));
}

/** Expects this many calls, all answered. */
export async function expectReads(account: Account, count: number): Promise<void> {
  await waitFor(() =>
    expect([account.count('GetUser'), account.queryClient.isFetching()]).toEqual([count, 0]),
  );
}

/** Returns to this tab from another one, which makes the kit refetch. */
export function returnToTab(): void {
  window.dispatchEvent(new Event('visibilitychange'));
}

/** Expects the focus inside the story: a lost focus would be on the page's body. */
export async function expectFocusKept(canvasElement: HTMLElement): Promise<void> {
  await waitFor(() => expect(canvasElement).toContainElement(document.activeElement as HTMLElement));
}

/** Waits until the element is visible, because new elements fade in. */
export async function expectVisible(element: HTMLElement): Promise<void> {
  await waitFor(() => expect(element).toBeVisible());
}
