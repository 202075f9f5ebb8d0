/**
 * `BroadcastChannel` in virtual time. All tabs of this test share one process, and so the kit's own list of channels by account: each
 * tab has an account id of its own, "ada#A", and the channel's name ends at the "#".
 */
export class VirtualBroadcastChannel extends EventTarget {
  static #open = new Set<VirtualBroadcastChannel>();
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name.split('#')[0] ?? '';
    VirtualBroadcastChannel.#open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of VirtualBroadcastChannel.#open) {
      if (other === this || other.#name !== this.#name) continue;
      setTimeout(() => {
        if (VirtualBroadcastChannel.#open.has(other))
          other.dispatchEvent(new MessageEvent('message', { data }));
      }, 1);
    }
  }

  close(): void {
    VirtualBroadcastChannel.#open.delete(this);
  }
}
