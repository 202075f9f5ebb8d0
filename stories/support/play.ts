import { expect, waitFor } from 'storybook/test';
import type { Account } from './account.js';

/** The change is on the wire, and nothing beside it: each body as the service got it, without the token. */
export async function expectWrites(account: Account, ...bodies: readonly unknown[]): Promise<void> {
  await waitFor(() => expect(account.writes()).toEqual(bodies));
}

/** The page has asked so often, and has its answers. */
export async function expectReads(account: Account, count: number): Promise<void> {
  await waitFor(() =>
    expect([account.count('GetUser'), account.queryClient.isFetching()]).toEqual([count, 0]),
  );
}

/** The user comes back to this tab from another, which is when the kit looks for what has changed meanwhile. */
export function returnToTab(): void {
  window.dispatchEvent(new Event('visibilitychange'));
}

/** The focus is somewhere in the story: had it been lost, it would have fallen to the page's body. */
export async function expectFocusKept(canvasElement: HTMLElement): Promise<void> {
  await waitFor(() => expect(canvasElement).toContainElement(document.activeElement as HTMLElement));
}

/** The element is there and can be seen. It is waited for, because what is new fades in. */
export async function expectVisible(element: HTMLElement): Promise<void> {
  await waitFor(() => expect(element).toBeVisible());
}
