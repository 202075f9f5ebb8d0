import { afterEach, describe, expect, it, vi } from 'vitest';
import { broadcastChange, listenToTabs } from './tab-sync.js';

afterEach(() => vi.unstubAllGlobals());

describe('a browser that refuses channels', () => {
  // Firefox throws a SecurityError where the user blocks site data.
  function refusing() {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  }

  it.each([
    ['throws for a new channel', refusing],
    ['has none', undefined],
  ])('that %s costs the sync between tabs, and nothing else', (_title, BroadcastChannel) => {
    vi.stubGlobal('BroadcastChannel', BroadcastChannel);
    const stop = listenToTabs('refused', () => expect.unreachable('No other tab can be heard.'));
    expect(() => broadcastChange('refused')).not.toThrow();
    expect(stop).not.toThrow();
  });

  it('does not keep a change from ending where the channel fails later', () => {
    const failing = class extends EventTarget {
      postMessage() {
        throw new DOMException('The channel is closed.', 'InvalidStateError');
      }
      close() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      }
    };
    vi.stubGlobal('BroadcastChannel', failing);
    const stop = listenToTabs('failing', () => undefined);
    expect(() => broadcastChange('failing')).not.toThrow();
    expect(stop).not.toThrow();
  });
});

it('tells the other tabs of an account, and no other account', async () => {
  const heard: string[] = [];
  const stops = ['ada', 'bob'].map((account) => listenToTabs(account, () => heard.push(account)));
  const other = new BroadcastChannel('cognito-account-kit:ada');
  other.postMessage('changed');
  await vi.waitFor(() => expect(heard).toEqual(['ada']));
  for (const stop of stops) stop();
  other.close();
});
