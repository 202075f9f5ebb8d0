import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useSecondsUntil } from './use-seconds-until.js';

function Countdown({ moment }: { readonly moment: number }) {
  return <output>{useSecondsUntil(moment)}</output>;
}

const shown = () => expect.element(page.getByRole('status'));

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('the seconds until a moment', () => {
  it('are counted down to none, and stay there', async () => {
    await render(<Countdown moment={1_030_000} />);
    await shown().toHaveTextContent('30');
    vi.advanceTimersByTime(1_000);
    await shown().toHaveTextContent('29');
    vi.advanceTimersByTime(28_500);
    await shown().toHaveTextContent('1');
    vi.advanceTimersByTime(500);
    await shown().toHaveTextContent('0');
    vi.advanceTimersByTime(60_000);
    await shown().toHaveTextContent('0');
  });

  it('start again with another moment, without a tick of the old ones', async () => {
    const { rerender } = await render(<Countdown moment={900_000} />);
    await shown().toHaveTextContent('0');
    await rerender(<Countdown moment={1_005_000} />);
    await shown().toHaveTextContent('5');
  });
});
