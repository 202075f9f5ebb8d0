/**
 * Where an app keeps the names that its users give to their passkeys: Cognito makes names up and has no operation to change
 * them. Both functions may fail: the names of the service then stand in.
 */
export interface PasskeyNicknames {
  /** All nicknames of the signed-in user, by credential id. */
  read(): Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** Keeps the nickname of one passkey; `null` forgets it. */
  write(credentialId: string, nickname: string | null): Promise<void> | void;
}

/** A change of a passkey's name. */
export type PasskeyRenaming =
  | { readonly step: 'idle' }
  | { readonly step: 'saving'; readonly id: string }
  /** The app's store did not take the name. */
  | { readonly step: 'failed'; readonly id: string; readonly failure: NicknameFailure };

/** Why a passkey could not be renamed. */
export interface NicknameFailure {
  readonly kind: 'nickname-not-saved';
}

/** The nicknames as far as they are known. */
export interface NicknameShelf {
  /** `failed`: the store could not be read; what was known before still stands. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly names: Readonly<Record<string, string>>;
  readonly renaming: PasskeyRenaming;
}

/** What happens to the nicknames. */
export type NicknameEvent =
  | { readonly type: 'read'; readonly names: Readonly<Record<string, string>> }
  | { readonly type: 'read-failed' }
  | { readonly type: 'saving'; readonly id: string }
  | { readonly type: 'saved'; readonly id: string; readonly nickname: string | null }
  | { readonly type: 'save-failed'; readonly id: string }
  /** The user gave the name up, or has seen why it was not kept. */
  | { readonly type: 'dismissed' }
  | { readonly type: 'closed' };

/** Before the store was asked. */
export const emptyShelf: NicknameShelf = { status: 'loading', names: {}, renaming: { step: 'idle' } };

/** The one way from one state of the nicknames to the next. Pure; an event out of step changes nothing. */
export function nextShelf(shelf: NicknameShelf, event: NicknameEvent): NicknameShelf {
  const { renaming } = shelf;
  switch (event.type) {
    case 'read':
      return { ...shelf, status: 'ready', names: event.names };
    case 'read-failed':
      return { ...shelf, status: 'failed' };
    case 'saving':
      return renaming.step === 'saving' ? shelf : { ...shelf, renaming: { step: 'saving', id: event.id } };
    case 'saved': {
      if (renaming.step !== 'saving' || renaming.id !== event.id) return shelf;
      const others = Object.entries(shelf.names).filter(([id]) => id !== event.id);
      const own = event.nickname === null ? [] : [[event.id, event.nickname] as const];
      return { ...shelf, names: Object.fromEntries([...others, ...own]), renaming: { step: 'idle' } };
    }
    case 'save-failed':
      if (renaming.step !== 'saving' || renaming.id !== event.id) return shelf;
      return {
        ...shelf,
        renaming: { step: 'failed', id: event.id, failure: { kind: 'nickname-not-saved' } },
      };
    case 'dismissed':
      return renaming.step === 'failed' ? { ...shelf, renaming: { step: 'idle' } } : shelf;
    case 'closed':
      return emptyShelf;
  }
}
