import type { Locator } from '@playwright/test';

/** Types in place of what a field holds. Not `fill`: in Firefox it sets the value in a way that React doesn't notice. */
export async function types(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await field.pressSequentially(text);
}
