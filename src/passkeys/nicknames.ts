import {
  type Mutation,
  type MutationOptions,
  type MutationState,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { mfaKey, shared } from '../account/queries.js';
import { report, withTimeLimit } from '../core/outside-world.js';
import { broadcastChange } from '../core/tab-sync.js';

/**
 * Where an app keeps the names that its users give to their passkeys. Cognito makes names up, and has no operation to change
 * them. Both functions may fail: the kit then shows Cognito's names. Each has 10 seconds.
 */
export interface NicknameStore {
  /** All nicknames of the signed-in user, by credential id. */
  read(): Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** Stores the nickname of one passkey; `null` removes it. */
  write(credentialId: string, nickname: string | null): Promise<void> | void;
}

/** A change of a passkey's name. */
export type PasskeyRenaming =
  /** The name is on its way to the app's store, or waits for another one to be saved first. */
  | { readonly status: 'saving' }
  /** The app's store did not save the name. */
  | { readonly status: 'failed'; readonly failure: NicknameFailure };

/** The running and failed changes of names, by credential id. */
export type PasskeyRenamings = Readonly<Record<string, PasskeyRenaming>>;

/** Why a passkey could not be renamed. */
export interface NicknameFailure {
  readonly kind: 'nickname-not-saved';
}

/** Whether the nicknames are known. `failed`: the store could not be read; the names that were known before still hold. */
export type NicknamesStatus = 'loading' | 'ready' | 'failed';

/** What a user can do about the name of a passkey. The functions keep their identity and never throw. */
export interface NicknameActions {
  /**
   * Gives a passkey a nickname in the app's store. Blanks only, or `null`, restore the service's name. Names are saved one after
   * the other; of several that wait for one passkey, only the last is saved.
   * @returns whether the store saved it
   */
  readonly rename: (id: string, nickname: string | null) => Promise<boolean>;
  /** The user has seen that a name was not saved. */
  readonly dismissRename: (id: string) => void;
}

type Names = Readonly<Record<string, string>>;

/** The variables of the mutation. */
interface Renaming {
  readonly id: string;
  readonly nickname: string | null;
}

/** Milliseconds that a call of the app's store may take. */
const storeTimeLimit = 10_000;

const nicknamesKey = (accountId: string) => [...mfaKey(accountId), 'nicknames'] as const;

/** The key of the mutations that rename a passkey. */
export const renameKey = (accountId: string) => [...nicknamesKey(accountId), 'rename'] as const;

/** The id of the passkey that a mutation renames; `undefined` before the mutation has started. */
export const renamedId = ({ variables }: Pick<MutationState, 'variables'>) =>
  (variables as Renaming | undefined)?.id;

/**
 * The app's nicknames. They are no secret, so they are cached.
 * @internal
 */
export const nicknamesQuery = (accountId: string, readStore: () => NicknameStore | undefined) =>
  queryOptions<Names>({
    ...shared,
    queryKey: nicknamesKey(accountId),
    // A copy: a store in JavaScript may return nothing for a user without names, or change its own object later.
    queryFn: async (): Promise<Names> => ({ ...(await callStore(() => readStore()?.read())) }),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

/** The nicknames of one account, outside of React. */
export interface Nicknames {
  readonly actions: NicknameActions;
  /** The names as last read; empty before. */
  readonly cached: () => Names;
  /** Removes the name of a deleted passkey. Fire and forget. */
  readonly forget: (id: string) => void;
  /** Abandons the names that wait for their turn. */
  readonly close: () => void;
}

/**
 * Writes nicknames by mutations of one scope, so that one is saved at a time. A store may well read all names, change one, and
 * write them all: two writes at once would lose one of them.
 * @param readStore - returns the current store; apps may define it inline, so that it changes with every render.
 */
export function createNicknames(
  queryClient: QueryClient,
  accountId: string,
  readStore: () => NicknameStore | undefined,
): Nicknames {
  const queryKey = nicknamesKey(accountId);
  const mutationKey = renameKey(accountId);
  const mutations = queryClient.getMutationCache();
  const latest = new Map<string, Promise<boolean>>();
  let controller = new AbortController();

  const renamesOf = (id: string) =>
    mutations.findAll({ mutationKey, predicate: ({ state }) => renamedId(state) === id });

  async function cacheName({ id, nickname }: Renaming) {
    // A read from before this write would bring the old name back.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData<Names>(queryKey, (names = {}) => {
      const others = Object.entries(names).filter(([each]) => each !== id);
      return Object.fromEntries(nickname === null ? others : [...others, [id, nickname]]);
    });
  }

  const shaped = {
    scope: { id: queryKey.join('/') },
    retry: false,
    networkMode: 'always',
  } as const;

  /** Its data says whether the name was saved: `false` where it was abandoned or a later one replaces it. */
  function renameOptions(
    store: NicknameStore,
    signal: AbortSignal,
  ): MutationOptions<boolean, Error, Renaming> {
    return {
      ...shaped,
      mutationKey,
      // A failure stays until the user has seen it.
      gcTime: Number.POSITIVE_INFINITY,
      async mutationFn(renaming) {
        const isReplaced = renamesOf(renaming.id).some(
          ({ state }) => state.isPaused && state.variables !== renaming,
        );
        if (signal.aborted || isReplaced) return false;
        await callStore(() => store.write(renaming.id, renaming.nickname));
        return true;
      },
      async onSuccess(isSaved, renaming) {
        if (!isSaved) return;
        await cacheName(renaming);
        void queryClient.invalidateQueries({ queryKey });
        broadcastChange(accountId);
      },
    };
  }

  /** Never rejects. */
  function execute(mutation: Mutation<boolean, Error, Renaming>, renaming: Renaming): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isSaved: boolean) => {
        stop();
        if (mutation.state.status === 'success') mutations.remove(mutation);
        resolve(isSaved);
      };
      const stop = mutations.subscribe((event) => {
        // The app has cleared its query client: a mutation that waits for its turn would wait for ever.
        if (event.type === 'removed' && event.mutation === mutation && mutation.state.isPaused) end(false);
      });
      mutation.execute(renaming).then(end, () => end(false));
    });
  }

  return {
    cached: () => queryClient.getQueryData<Names>(queryKey) ?? {},
    actions: {
      async rename(id, nickname) {
        const store = readStore();
        if (store === undefined) return false;
        const { signal } = controller;
        for (const mutation of renamesOf(id))
          if (mutation.state.status === 'error') mutations.remove(mutation);
        const mutation = mutations.build(queryClient, renameOptions(store, signal));
        const saving = execute(mutation, { id, nickname: nickname?.trim() || null });
        latest.set(id, saving);
        const isSaved = await saving;
        const replacement = latest.get(id);
        if (replacement === saving) latest.delete(id);
        // A later name for the same passkey took its place.
        return isSaved || signal.aborted || replacement === undefined ? isSaved : replacement;
      },
      dismissRename(id) {
        for (const mutation of renamesOf(id))
          if (mutation.state.status === 'error') mutations.remove(mutation);
      },
    },
    forget(id) {
      const store = readStore();
      const names = queryClient.getQueryData<Names>(queryKey) ?? {};
      if (store === undefined || !(Object.hasOwn(names, id) || renamesOf(id).length > 0)) return;
      const mutation = mutations.build<boolean, Error, Renaming, unknown>(queryClient, {
        ...shaped,
        mutationKey: [...queryKey, 'forget'],
        async mutationFn(renaming) {
          await callStore(() => store.write(renaming.id, null));
          return true;
        },
        onSuccess: (_, renaming) => cacheName(renaming),
      });
      void execute(mutation, { id, nickname: null });
    },
    close() {
      controller.abort();
      controller = new AbortController();
      for (const mutation of mutations.findAll({ mutationKey, status: 'error' })) mutations.remove(mutation);
    },
  };
}

/** Shapes the mutations of an account, oldest first, for views. The last one for a passkey counts. */
export function renamingsOf(
  mutations: readonly { readonly status: string; readonly id: string }[],
): PasskeyRenamings {
  const failed: PasskeyRenaming = { status: 'failed', failure: { kind: 'nickname-not-saved' } };
  const shown = mutations.flatMap(({ status, id }): [string, PasskeyRenaming][] =>
    status === 'pending' ? [[id, { status: 'saving' }]] : status === 'error' ? [[id, failed]] : [],
  );
  return Object.fromEntries(shown);
}

/** Calls the app's own code, which may answer at once or later, throw, reject, or never answer. */
async function callStore<T>(call: () => T | Promise<T>): Promise<T> {
  try {
    const answer = Promise.resolve().then(call);
    return await withTimeLimit(
      answer,
      storeTimeLimit,
      () => new Error('cognito-account-kit: the nickname store did not answer in time.'),
    );
  } catch (error) {
    // A fault of the app, which it should hear about.
    report(error);
    throw error;
  }
}
