import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CopyButton } from './copy-button.js';

/** Replaces the browser's clipboard. `undefined` for a page without HTTPS, which has none. */
function withClipboard(clipboard: { writeText: (text: string) => Promise<void> } | undefined) {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

async function copy() {
  await render(<CopyButton value="ABCD" label="Copy key" copied="Copied" failed="Select it yourself." />);
  await page.getByRole('button', { name: 'Copy key' }).click();
  return page.getByRole('status');
}

describe('a copy button', () => {
  it('copies the value and announces it', async () => {
    const copied: string[] = [];
    withClipboard({ writeText: (text) => Promise.resolve(void copied.push(text)) });
    await expect.element(await copy()).toHaveTextContent('Copied');
    expect(copied).toEqual(['ABCD']);
  });

  it.each([
    ['denied', { writeText: () => Promise.reject(new DOMException('Denied', 'NotAllowedError')) }],
    ['absent', undefined],
  ])('says what to do where the clipboard is %s', async (_, clipboard) => {
    withClipboard(clipboard);
    await expect.element(await copy()).toHaveTextContent('Select it yourself.');
  });
});
