import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('listenToTabs and broadcastChange', () => {
  /** A browser's channels, which deliver at once. */
  class InstantChannel extends EventTarget {
    static open = new Set<InstantChannel>();
    static opened = 0;
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
      InstantChannel.open.add(this);
      InstantChannel.opened += 1;
    }
    postMessage(data: unknown) {
      for (const other of InstantChannel.open) {
        if (other !== this && other.name === this.name)
          other.dispatchEvent(new MessageEvent('message', { data }));
      }
    }
    close() {
      InstantChannel.open.delete(this);
    }
  }

  /** Sends what another tab of this account would. */
  function send(data: unknown) {
    const tab = new InstantChannel('cognito-account-kit:ada');
    tab.postMessage(data);
    tab.close();
  }

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('BroadcastChannel', InstantChannel);
    InstantChannel.open.clear();
    InstantChannel.opened = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('tells the other tabs of an account that something changed, and no other account', () => {
    const heard: string[] = [];
    const stops = ['ada', 'bob'].map((account) => listenToTabs(account, () => heard.push(account)));
    const sent: unknown[] = [];
    new InstantChannel('cognito-account-kit:ada').addEventListener('message', (event) =>
      sent.push((event as MessageEvent).data),
    );
    send('changed');
    expect(heard).toEqual(['ada']);
    broadcastChange('ada');
    expect(sent).toEqual(['changed', 'changed']);
    expect(heard).toEqual(['ada']);
    for (const stop of stops) stop();
  });

  it('does not act on other messages', () => {
    const onChange = vi.fn();
    const stop = listenToTabs('ada', onChange);
    send('other');
    send({ changed: true });
    expect(onChange).not.toHaveBeenCalled();
    stop();
  });

  it('acts on any number of messages once now and once a second later', () => {
    const onChange = vi.fn();
    const stop = listenToTabs('ada', onChange);
    for (let count = 0; count < 100; count += 1) send('changed');
    expect(onChange).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(999);
    expect(onChange).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(onChange).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10_000);
    expect(onChange).toHaveBeenCalledTimes(2);
    send('changed');
    expect(onChange).toHaveBeenCalledTimes(3);
    stop();
  });

  it('does nothing once it has stopped, not even for a message that came before', () => {
    const onChange = vi.fn();
    const stop = listenToTabs('ada', onChange);
    send('changed');
    send('changed');
    stop();
    send('changed');
    vi.advanceTimersByTime(10_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('shares a channel between all listeners of a page, and closes it with the last', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const stops = [first, second].map((onChange) => listenToTabs('ada', onChange));
    broadcastChange('ada');
    expect(InstantChannel.open.size).toBe(1);
    expect(InstantChannel.opened).toBe(1);
    stops[0]?.();
    send('changed');
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    stops[1]?.();
    expect(InstantChannel.open.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells of a change where the page does not listen, and keeps no channel open for it', () => {
    const heard = vi.fn();
    const other = new InstantChannel('cognito-account-kit:ada');
    other.addEventListener('message', heard);
    broadcastChange('ada');
    expect(heard).toHaveBeenCalledOnce();
    expect([...InstantChannel.open]).toEqual([other]);
  });
});
