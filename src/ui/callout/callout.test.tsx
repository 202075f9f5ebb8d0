import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import './callout.css';
import { Callout } from './callout.js';

it('has its live region before the text, which a screen reader would skip otherwise', async () => {
  const halt = document.createElement('style');
  halt.textContent = '.cak-callout-text > * { animation-play-state: paused !important }';
  document.head.append(halt);
  await render(
    <Callout tone="danger" isAlert>
      <p className="cak-paragraph">It failed.</p>
    </Callout>,
  );
  const region = page.getByRole('alert').element();
  const text = page.getByText('It failed.').element();
  const seen = (element: Element) => getComputedStyle(element).visibility;
  expect([seen(region), seen(text)]).toEqual(['visible', 'hidden']);
  halt.remove();
  await expect.poll(() => seen(text)).toBe('visible');
});
