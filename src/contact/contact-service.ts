import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { ContactKind } from '../account/sensitive-change.js';
import { toFailure } from '../account/to-failure.js';
import { broadcastChange } from '../core/tab-sync.js';
import type { PreferenceEdits } from '../preference/preference.js';
import { createPreferenceService } from '../preference/preference-api.js';
import { type SaveEditsOptions, saveEdits } from '../preference/save-edits.js';
import {
  type CodeDelivery,
  type ContactMatch,
  comparingClient,
  deleteContact,
  requestContactCode,
  updateContact,
  verifyContact,
} from './contact-api.js';
import type { ContactFailure } from './contact-failure.js';
import { contactFailureOf, isAnswerLost } from './to-contact-failure.js';

/** What became of something that was asked of the service. */
export type ContactAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly failure: ContactFailure;
      /** No answer came, or none that says: it may have been done all the same. */
      readonly isLost: boolean;
    };

/** What the service has. */
export interface ContactReading {
  readonly state: MfaState;
  readonly match: ContactMatch;
}

/** The service, for one number or address of one user. Once its signal is aborted, each function rejects with the reason. */
export interface ContactService {
  /** Reads what holds now, into the cache of all components, and compares it with what the user typed. */
  readonly look: (
    value: string | null,
  ) => Promise<
    | { readonly ok: true; readonly value: ContactReading }
    | { readonly ok: false; readonly failure: MfaFailure }
  >;
  readonly update: (value: string) => Promise<ContactAnswer<CodeDelivery | null>>;
  readonly requestCode: () => Promise<ContactAnswer<CodeDelivery>>;
  readonly verify: (code: string) => Promise<ContactAnswer<void>>;
  readonly remove: () => Promise<ContactAnswer<void>>;
  /** Changes the preference by the rules of the panel; resolves with why it failed, `null` once it holds. */
  readonly save: (edits: PreferenceEdits) => Promise<MfaFailure | null>;
  /**
   * The same, as the first thing that is changed: given up meanwhile, it is taken back, for nothing is to follow.
   * @param whenUndone - told where it was given up and does not hold.
   */
  readonly saveFirst: (
    edits: PreferenceEdits,
    back: PreferenceEdits,
    whenUndone: () => void,
  ) => Promise<MfaFailure | null>;
}

/** Whether a change of the preference may hold although it failed: no answer came, and it could not be read back. */
export function isUnclear(failure: MfaFailure): boolean {
  return failure.kind === 'unreachable' && failure.outcome === 'unknown';
}

/** What the service is reached through. */
export interface ContactServiceOptions extends SaveEditsOptions {
  readonly contact: ContactKind;
}

/** Reaches the service until `signal` is aborted. */
export function createContactService(options: ContactServiceOptions, signal: AbortSignal): ContactService {
  const { client, accountId, queryClient, contact } = options;

  function settled<T>(call: Promise<T>): Promise<ContactAnswer<T>> {
    return call.then(
      (value): ContactAnswer<T> => ({ ok: true, value }),
      (error: unknown): ContactAnswer<T> => ({
        ok: false,
        failure: contactFailureOf(error),
        isLost: isAnswerLost(error),
      }),
    );
  }

  async function write<T>(call: Promise<T>): Promise<ContactAnswer<T>> {
    const answer = await settled(call);
    // Refused or given up, it may have arrived.
    broadcastChange(accountId);
    signal.throwIfAborted();
    return answer;
  }

  return {
    async look(value) {
      const comparing = comparingClient(client, contact, value);
      const source = { client: comparing.client, accountId };
      const read = await createPreferenceService(queryClient, source)
        .readBack()
        .then(
          (state) => ({ ok: true, value: { state, match: comparing.match() } }) as const,
          (error: unknown) => ({ ok: false, failure: toFailure(error) }) as const,
        );
      signal.throwIfAborted();
      return read;
    },
    update: (value) => write(updateContact(client, contact, value, signal)),
    async requestCode() {
      const answer = await settled(requestContactCode(client, contact, signal));
      signal.throwIfAborted();
      return answer;
    },
    verify: (code) => write(verifyContact(client, contact, code, signal)),
    remove: () => write(deleteContact(client, contact, signal)),
    async save(edits) {
      const failure = await saveEdits(options, edits);
      signal.throwIfAborted();
      return failure;
    },
    async saveFirst(edits, back, whenUndone) {
      const failure = await saveEdits(options, edits);
      if (signal.aborted) {
        const isUndone =
          (failure !== null && !isUnclear(failure)) || (await saveEdits(options, back)) === null;
        if (isUndone) whenUndone();
      }
      signal.throwIfAborted();
      return failure;
    },
  };
}
