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
  /** The name is on its way to the app's store, or waits for another to be kept first. */
  | { readonly step: 'saving' }
  /** The app's store did not take the name. */
  | { readonly step: 'failed'; readonly failure: NicknameFailure };

/** The changes of names, by credential id. A passkey whose name is at rest is not in it. */
export type PasskeyRenamings = Readonly<Record<string, PasskeyRenaming>>;

/** Why a passkey could not be renamed. */
export interface NicknameFailure {
  readonly kind: 'nickname-not-saved';
}

/** The nicknames as far as they are known. */
export interface NicknameShelf {
  /** `failed`: the store could not be read; what was known before still stands. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly names: Readonly<Record<string, string>>;
  readonly renamings: PasskeyRenamings;
}

/** What happens to the nicknames. */
export type NicknameEvent =
  | { readonly type: 'read'; readonly names: Readonly<Record<string, string>> }
  | { readonly type: 'read-failed' }
  | { readonly type: 'saving'; readonly id: string }
  | { readonly type: 'saved'; readonly id: string; readonly nickname: string | null }
  | { readonly type: 'save-failed'; readonly id: string }
  /** The user gave the name up, or has seen why it was not kept. */
  | { readonly type: 'dismissed'; readonly id: string }
  | { readonly type: 'closed' };

/** Before the store was asked. */
export const emptyShelf: NicknameShelf = { status: 'loading', names: {}, renamings: {} };

/** The one way from one state of the nicknames to the next. Pure; an event out of step changes nothing. */
export function nextShelf(shelf: NicknameShelf, event: NicknameEvent): NicknameShelf {
  switch (event.type) {
    case 'read':
      return { ...shelf, status: 'ready', names: event.names };
    case 'read-failed':
      return { ...shelf, status: 'failed' };
    case 'saving':
      return { ...shelf, renamings: { ...shelf.renamings, [event.id]: { step: 'saving' } } };
    case 'saved': {
      if (stepOf(shelf, event.id) !== 'saving') return shelf;
      const own = event.nickname === null ? {} : { [event.id]: event.nickname };
      return {
        ...shelf,
        names: { ...without(shelf.names, event.id), ...own },
        renamings: without(shelf.renamings, event.id),
      };
    }
    case 'save-failed': {
      if (stepOf(shelf, event.id) !== 'saving') return shelf;
      const failed: PasskeyRenaming = { step: 'failed', failure: { kind: 'nickname-not-saved' } };
      return { ...shelf, renamings: { ...shelf.renamings, [event.id]: failed } };
    }
    case 'dismissed':
      return stepOf(shelf, event.id) === 'failed'
        ? { ...shelf, renamings: without(shelf.renamings, event.id) }
        : shelf;
    case 'closed':
      return emptyShelf;
  }
}

function stepOf({ renamings }: NicknameShelf, id: string): PasskeyRenaming['step'] | undefined {
  return Object.hasOwn(renamings, id) ? renamings[id]?.step : undefined;
}

function without<T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== id));
}
