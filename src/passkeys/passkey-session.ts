import { namePasskeys } from './passkey.js';
import type { PasskeyActions } from './passkey-actions.js';
import { createPasskeyNamer, type PasskeyNamer } from './passkey-namer.js';
import type { PasskeyNicknames } from './passkey-nicknames.js';
import { createPasskeyRegistrar, type PasskeyRegistrar } from './passkey-registrar.js';
import { createPasskeyRemover, type PasskeyRemover } from './passkey-remover.js';
import { createPasskeyService, type PasskeyServiceOptions } from './passkey-service.js';

/** What one user does to their passkeys on one page, outside of React. */
export interface PasskeySession {
  readonly registration: Pick<PasskeyRegistrar, 'read' | 'subscribe'>;
  readonly removal: Pick<PasskeyRemover, 'read' | 'subscribe' | 'leftOff' | 'noteFactorOn'>;
  readonly names: Pick<PasskeyNamer, 'read' | 'subscribe' | 'load'>;
  readonly actions: PasskeyActions;
  /** Ends it: gives up what is under way and forgets it. It may begin anew after that. */
  readonly close: () => void;
}

/** What a session stands on. */
export interface PasskeySessionOptions extends PasskeyServiceOptions {
  /** Gives the app's store of nicknames, where there is one. */
  readonly readNicknameStore: () => PasskeyNicknames | undefined;
}

/** Begins a session. It does nothing by itself; a new account, client or policy means a new session. */
export function createPasskeySession({
  readNicknameStore,
  ...options
}: PasskeySessionOptions): PasskeySession {
  const service = createPasskeyService(options);
  // The other lists of this account read the names again when they read their passkeys.
  const namer = createPasskeyNamer(readNicknameStore, service.leave);
  const registrar = createPasskeyRegistrar(options, service);
  const remover = createPasskeyRemover(options, service, namer);
  return {
    registration: registrar,
    removal: remover,
    names: namer,
    actions: {
      ...registrar.actions,
      ...remover.actions,
      askToDelete(id) {
        const passkey = namePasskeys(service.readKnown(), namer.read().names).find((each) => each.id === id);
        if (passkey !== undefined) remover.ask(passkey);
      },
      rename: namer.rename,
      dismissRename: namer.dismiss,
    },
    close() {
      registrar.close();
      remover.close();
      namer.close();
    },
  };
}
