'use client';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useAccountKit } from '../../account/account-kit-provider.js';
import { wordLanguage } from '../../account/word-language.js';
import { Button } from '../../ui/button/button.js';
import fieldStyles from '../../ui/field/field.css?inline';
import { adoptStyles } from '../../ui/sheet/adopt-styles.js';
import { useThemeAttribute } from '../../ui/theme.js';
import { useUnloadQuestion } from '../../wizard/hooks.js';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import { SurfaceNotReady } from '../../wizard/surface-not-ready.js';
import { type PasskeysResult, type UsePasskeysOptions, usePasskeys } from '../use-passkeys.js';
import { beginCreation, canCreateAnother } from './creation.js';
import { DeletionDialog } from './deletion-dialog.js';
import listStyles from './passkey-list.css?inline';
import { PasskeyListSkeleton } from './passkey-list-skeleton.js';
import { PasskeyListView } from './passkey-list-view.js';
import { type AllPasskeyMessages, usePasskeyMessages } from './use-passkey-messages.js';

export interface PasskeyListProps extends UsePasskeysOptions {
  /** The level of the heading in the page's outline. @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Added to the list's own class. */
  readonly className?: string | undefined;
}

const loadFlow = async () => (await import('../dialog/passkey-flow-sheet.js')).PasskeyFlowSheet;

/**
 * Shows the signed-in user's passkeys, each with its name, kind and date of creation. The user can create and delete them, and
 * rename them where the app has a nickname store. Needs `cognito-account-kit/styles.css`.
 *
 * The dialog for a new passkey loads when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function PasskeyList({ headingLevel = 2, className, ...options }: PasskeyListProps) {
  const language = wordLanguage(useAccountKit());
  const common = usePasskeyMessages();
  const result = usePasskeys(options);
  const [isCreating, setIsCreating] = useState(false);
  const section = useRef<HTMLElement>(null);
  const id = useId();
  const theme = useThemeAttribute();
  const Heading = `h${headingLevel}` as const;
  const create = () => {
    if (result.status === 'ready') beginCreation(result);
    setIsCreating(true);
  };
  const isEmpty = result.status === 'ready' && result.passkeys.length === 0;
  useUnloadQuestion(result.status === 'ready' && result.isUnfinished);
  // Before the first paint, so that the user never sees the list unstyled.
  useLayoutEffect(() => {
    for (const styles of [fieldStyles, listStyles]) {
      if (section.current) adoptStyles(section.current, styles);
    }
  }, []);
  return (
    <>
      <section
        ref={section}
        className={className === undefined ? 'cak-root' : `cak-root ${className}`}
        {...language}
        data-cak-theme={theme}
        aria-labelledby={id}
        aria-busy={result.status === 'loading' || undefined}
        data-cak-focus-fallback=""
        tabIndex={-1}
      >
        <div className="cak-mfa">
          <div className="cak-header">
            <Heading id={id} className="cak-heading">
              {common.messages.heading}
            </Heading>
            <p className="cak-intro">{common.messages.intro}</p>
          </div>
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
        </div>
      </section>
      {/* Outside of the list: it has tokens of its own. */}
      {isCreating && (
        <LazyDialog
          factor="passkey"
          load={loadFlow}
          props={{ result, purpose: 'passkey', onClose: () => setIsCreating(false) }}
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
      skeleton={<PasskeyListSkeleton />}
    />
  );
}
