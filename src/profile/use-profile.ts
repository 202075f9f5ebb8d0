'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { createFlow, type FlowState } from '../core/flow.js';
import { useFlow, useLatest } from '../core/hooks.js';
import { discardInvalid } from '../core/resource.js';
import { isProfile } from './decode-profile.js';
import { profileQuery, saveProfile } from './profile-api.js';
import { type AttributeSpec, type ProfileAttribute, profileAttributes } from './profile-attribute.js';
import { changesBetween, type ProfileValues } from './profile-values.js';
import { type ProfileFailure, toProfileFailure } from './to-profile-failure.js';

/** Options of `useProfile`. */
export interface UseProfileOptions {
  /**
   * The attributes, in the order in which they are shown. The app client must be allowed to read each, and to write those that are
   * not read-only: a user's token can't tell. May be defined inline.
   */
  readonly attributes: readonly AttributeSpec[];
}

/** What the user sees of a profile: one form. */
export interface ProfileStep {
  readonly name: 'form';
}

/** What holds meanwhile. */
export interface ProfileFacts {
  /** The last save was applied. */
  readonly isSaved: boolean;
}

/** A save, as a view shows it. `pending` is `save` while it is running. */
export type ProfileFlow = FlowState<ProfileStep, ProfileFacts, ProfileFailure>;

/** The user's profile. */
export type ProfileResult =
  | { readonly status: 'loading' }
  /** The profile could not be read. */
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  | ReadyProfile;

/** The profile once it was read. */
export interface ReadyProfile {
  readonly status: 'ready';
  /** All are read-only for a user of an external identity provider: its values replace these at the next sign-in. */
  readonly attributes: readonly ProfileAttribute[];
  /** What the service had at the last read. `''` for an attribute without a value. */
  readonly values: ProfileValues;
  readonly isFederated: boolean;
  readonly flow: ProfileFlow;
  /** The last read failed, so the values may be out of date. */
  readonly refreshFailure: MfaFailure | null;
  /**
   * Sends what differs from `values`, in one write; an empty text removes the attribute. Check with `problemOf` before. Resolves with
   * why it failed, `null` if it did not. Does nothing while another save is running.
   */
  readonly save: (typed: Readonly<Record<string, string | undefined>>) => Promise<ProfileFailure | null>;
  /** Forgets what became of the last save, because the user goes on. Does nothing while one is running. */
  readonly forgetSave: () => void;
}

/**
 * Reads and changes attributes of the user. The query cache holds the named ones and no others; what the user types is in no cache.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`, and for an attribute that is no part of a
 * profile, such as `email`.
 */
export function useProfile(options: UseProfileOptions): ProfileResult {
  const { client, accountId } = useAccountKit();
  const queryClient = useQueryClient();
  const specs = profileAttributes(options.attributes);
  const names = specs.map(({ name }) => name);
  const query = profileQuery({ client, accountId }, names);
  discardInvalid(queryClient, query.queryKey, (data) => isProfile(data, names));
  const { data, error, refetch } = useQuery(query);
  const attributes = data?.isFederated ? specs.map((spec) => ({ ...spec, isReadOnly: true })) : specs;
  const latest = useLatest({ attributes, values: data?.values });
  const { flow, save, forgetSave } = useMemo(() => {
    const created = createFlow<ProfileStep, ProfileFacts, ProfileFailure, never>({
      step: { name: 'form' },
      facts: { isSaved: false },
      toFailure: (thrown) => toProfileFailure(thrown, {}),
      confirmIdentity: () => true,
      isUnfinished: ({ pending }) => pending !== null,
    });
    return {
      flow: created,
      forgetSave: () => {
        if (created.get().pending === null) created.close();
      },
      save: (typed: Readonly<Record<string, string | undefined>>) =>
        created.run('form', 'save', async ({ step, signal, setFacts }) => {
          const now = latest();
          const changes = changesBetween(now.attributes, now.values ?? {}, typed);
          setFacts({ isSaved: false });
          if (Object.keys(changes).length === 0) return step;
          const source = { queryClient, client, accountId };
          const failure = await saveProfile(source, now.attributes, changes, signal);
          if (failure) return { step, failure };
          setFacts({ isSaved: true });
          return step;
        }),
    };
  }, [queryClient, client, accountId, latest]);
  const flowState = useFlow(flow);

  if (data === undefined) {
    return error
      ? { status: 'failed', failure: toFailure(error), retry: () => void refetch() }
      : { status: 'loading' };
  }
  return {
    status: 'ready',
    attributes,
    values: data.values,
    isFederated: data.isFederated,
    flow: flowState,
    refreshFailure: error && toFailure(error),
    save,
    forgetSave,
  };
}
