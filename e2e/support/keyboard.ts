import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of the demo has: an element that isn't reached by then is unreachable. */
const MOST_STOPS = 100;

/** A user without a pointer: Tab moves the focus, keys act on it. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * Presses Tab until this has the focus.
   * @throws Error if Tab doesn't reach it.
   */
  async reaches(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await hasFocus(target)) return;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target.toString()}.`);
  }

  /** Presses a button, a switch or a checkbox, once it can be pressed: as users do, and as `click()` does. */
  async presses(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reaches(target);
    await expect(target).toBeEnabled();
    await this.#page.keyboard.press(key);
  }

  /** Replaces a field's text, and sends it with Enter. */
  async enters(target: Locator, text: string): Promise<void> {
    await this.reaches(target);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  /** Moves through a radio group, which is one Tab stop, until this option is chosen. */
  async chooses(radio: Locator, group: Locator): Promise<void> {
    await this.reaches(group.getByRole('radio', { checked: true }));
    const radios = await group.getByRole('radio').count();
    for (let step = 0; step < radios; step += 1) {
      if (await hasFocus(radio)) break;
      await this.#page.keyboard.press('ArrowDown');
    }
    await expect(radio).toBeChecked();
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
