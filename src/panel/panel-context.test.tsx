import { Component, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { MfaFactorList } from './mfa-factor-list.js';

class Caught extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null };
  static getDerivedStateFromError(error: Error) {
    return { message: error.message };
  }
  override render() {
    return this.state.message ?? this.props.children;
  }
}

describe('a part of the panel', () => {
  it('tells the developer who puts it outside of a panel what to do', async () => {
    // React reports a caught error to the console as well; here it is what is being asked for.
    vi.mocked(console.error).mockImplementation(() => undefined);
    await render(
      <Caught>
        <MfaFactorList />
      </Caught>,
    );
    await expect
      .element(page.getByText(/outside of <MfaPanelRoot>.*Put it inside of the root/))
      .toBeVisible();
    vi.mocked(console.error).mockClear();
  });
});
