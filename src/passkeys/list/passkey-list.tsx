'use client';
import { Button } from '../../ui/button/button.js';
import fieldStyles from '../../ui/field/field.css?inline';
import { useOpened, useUnloadQuestion } from '../../wizard/hooks.js';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import { ListSkeleton } from '../../wizard/list-skeleton.js';
import { Surface, type SurfaceOptions } from '../../wizard/surface.js';
import { SurfaceNotReady } from '../../wizard/surface-not-ready.js';
import { type PasskeysResult, type UsePasskeysOptions, usePasskeys } from '../use-passkeys.js';
import { beginCreation, canCreateAnother } from './creation.js';
import { DeletionDialog } from './deletion-dialog.js';
import listStyles from './passkey-list.css?inline';
import { PasskeyListView } from './passkey-list-view.js';
import { type AllPasskeyMessages, usePasskeyMessages } from './use-passkey-messages.js';

export interface PasskeyListProps extends UsePasskeysOptions, SurfaceOptions {}

const styles = [fieldStyles, listStyles];

const loadFlow = async () => (await import('../dialog/passkey-flow-sheet.js')).PasskeyFlowSheet;

/**
 * Shows the signed-in user's passkeys, each with its name, kind and date of creation. The user can create and delete them, and
 * rename them where the app has a nickname store. Needs `cognito-account-kit/styles.css`.
 *
 * The dialog for a new passkey loads when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function PasskeyList({ headingLevel, className, ...options }: PasskeyListProps) {
  const common = usePasskeyMessages();
  const result = usePasskeys(options);
  const [opened, setOpened] = useOpened<'creation'>();
  const isCreating = opened !== null;
  const create = () => {
    if (result.status === 'ready') beginCreation(result);
    setOpened('creation');
  };
  const isEmpty = result.status === 'ready' && result.passkeys.length === 0;
  useUnloadQuestion(result.status === 'ready' && result.isUnfinished);
  return (
    <>
      <Surface
        headingLevel={headingLevel}
        className={className}
        heading={common.messages.heading}
        intro={common.messages.intro}
        styles={styles}
        isBusy={result.status === 'loading'}
      >
        <Body result={result} common={common} isCreating={isCreating} />
        {/* Rendered while the list loads, so that the button keeps the focus. */}
        {(result.status === 'loading' || (result.status === 'ready' && canCreateAnother(result))) && (
          <div className="cak-passkeys-create">
            <Button
              variant={isEmpty ? 'primary' : 'secondary'}
              isInert={result.status === 'loading'}
              onClick={create}
            >
              {common.messages.create}
            </Button>
          </div>
        )}
        {result.status === 'ready' && <DeletionDialog {...result} common={common} onCreate={create} />}
      </Surface>
      {/* Outside of the list: it has tokens of its own. */}
      {isCreating && (
        <LazyDialog
          title={({ factor }) => factor.passkey.name}
          load={loadFlow}
          props={{ result, purpose: 'passkey', onClose: () => setOpened(null) }}
        />
      )}
    </>
  );
}

interface BodyProps {
  readonly result: PasskeysResult;
  readonly common: AllPasskeyMessages;
  readonly isCreating: boolean;
}

function Body({ result, common, isCreating }: BodyProps) {
  if (result.status === 'ready')
    return <PasskeyListView ready={result} common={common} isCreating={isCreating} />;
  const { messages, mfaMessages, signInAgain } = common;
  return (
    <SurfaceNotReady
      result={result}
      messages={{ ...messages.list, loading: messages.loading }}
      mfaMessages={mfaMessages}
      signInAgain={signInAgain}
      skeleton={<ListSkeleton />}
    />
  );
}
