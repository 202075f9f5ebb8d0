import { expect, type Page } from '@playwright/test';
import { overflowOf, smallTargetsOf, violationsOf } from './accessibility.js';

/** The windows, themes and directions that every step of a set-up must support. */
export const looks = [
  { look: 'a desktop', width: 1000, height: 800, settings: { theme: 'light' } },
  { look: 'a desktop, dark', width: 1000, height: 800, settings: { theme: 'dark' } },
  { look: '320 px', width: 320, height: 640, settings: { theme: 'light' } },
  { look: '320 px, right to left', width: 320, height: 640, settings: { theme: 'dark', dir: 'rtl' } },
  // 1280 by 1024 pixels at 400 % zoom.
  { look: '400 % zoom', width: 320, height: 256, settings: { theme: 'light' } },
] as const;

/** Gives the page this look, without motion, so that measurements are stable. */
export async function takeLook(page: Page, { width, height }: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
}

/**
 * Checks that the page passes axe, has large enough targets, and fits the window. Continues after a failure.
 */
export async function expectFit(page: Page): Promise<void> {
  expect.soft(await violationsOf(page)).toEqual([]);
  expect.soft(await smallTargetsOf(page)).toEqual([]);
  expect.soft(await overflowOf(page)).toEqual([]);
}
