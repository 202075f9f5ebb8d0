import type { QueryClient } from '@tanstack/react-query';
import type { MfaState } from '../account/mfa-state.js';
import { type MfaSource, userMfaQuery } from '../account/queries.js';
import { createPreferenceService } from './preference-api.js';

/**
 * Makes what reads the state as it is known; `null` where nothing is, as after an app has cleared its query client because the
 * session ended.
 */
export function createCachedState(queryClient: QueryClient, source: MfaSource): () => MfaState | null {
  const { queryKey } = userMfaQuery(source);
  const { readState } = createPreferenceService(queryClient, source);
  return () => (queryClient.getQueryData(queryKey) === undefined ? null : readState());
}
