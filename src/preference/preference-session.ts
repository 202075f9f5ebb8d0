import type { QueryClient } from '@tanstack/react-query';
import { createFormControl } from 'react-hook-form';
import type { MfaSource } from '../account/queries.js';
import type { SensitiveChange } from '../account/sensitive-change.js';
import { toFailure } from '../account/to-failure.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { broadcastChange } from '../core/tab-sync.js';
import { createConsent } from './confirmed-changes.js';
import { createFlowStore } from './flow-store.js';
import type { PreferenceEdits } from './preference.js';
import {
  type ApplyMode,
  createPreferenceActions,
  type EditsForm,
  type MfaPreferenceActions,
} from './preference-actions.js';
import { createPreferenceService } from './preference-api.js';
import type { PreferenceFlow } from './preference-flow.js';
import { createPreferenceWriter } from './preference-writer.js';

/** What one user does to their preference on one page: the edits, the flow of writes, the actions. */
export interface PreferenceSession {
  /** Holds the edits. */
  readonly form: EditsForm;
  readonly readFlow: () => PreferenceFlow;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: MfaPreferenceActions;
  /** Another flow on this page saved something. */
  readonly noteSavedBeside: (changes: PreferenceEdits) => void;
}

/** What a session stands on. */
export interface SessionOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly policy: MfaPolicy;
  readonly apply: ApplyMode;
  /** Whether a factor may be turned off. Never rejects. */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
}

/** Begins a session. It does nothing by itself; a new account, client or policy means a new session. */
export function createPreferenceSession({
  queryClient,
  client,
  accountId,
  policy,
  apply,
  confirmIdentity,
}: SessionOptions): PreferenceSession {
  const form = createFormControl<PreferenceEdits>({ defaultValues: {} });
  const flow = createFlowStore(accountId);
  const consent = createConsent();
  const service = createPreferenceService(queryClient, { client, accountId });
  const writer = createPreferenceWriter({
    ...service,
    policy,
    consent,
    toFailure,
    dispatch: flow.dispatch,
    // The form's values are the edits and nothing else: what the user did not touch is not in it.
    readEdits: () => form.getValues(),
    writeEdits: (edits) => form.reset(edits, { keepDefaultValues: true }),
    onSent: () => broadcastChange(accountId),
  });
  return {
    form,
    readFlow: flow.read,
    subscribe: flow.subscribe,
    noteSavedBeside: (changes) => flow.dispatch({ type: 'saved-beside', changes }),
    actions: createPreferenceActions({ form, flow, writer, consent, apply, service, confirmIdentity }),
  };
}
