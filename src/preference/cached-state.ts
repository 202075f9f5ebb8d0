import type { QueryClient } from '@tanstack/react-query';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaSource } from '../account/queries.js';
import { createPreferenceApi } from './preference-api.js';

/**
 * Makes a function that reads the cached state; `null` where there is none, as after an app has cleared its query client because
 * the session ended.
 */
export function createCachedState(queryClient: QueryClient, source: MfaSource): () => MfaState | null {
  return createPreferenceApi(queryClient, source).cachedState;
}
