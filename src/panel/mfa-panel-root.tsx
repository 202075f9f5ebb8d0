'use client';
import { type ReactNode, useEffect, useId, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { wordLanguage } from '../account/word-language.js';
import { tellDeveloper } from '../cognito/tell-developer.js';
import { useMessages } from '../messages/use-messages.js';
import { mfaMessages } from '../preference/messages.js';
import type { ApplyMode } from '../preference/preference-actions.js';
import { usePreferenceStore } from '../preference/use-mfa-preference.js';
import { Skeleton } from '../ui/skeleton/skeleton.js';
import { useThemeAttribute } from '../ui/theme.js';
import { ListSkeleton } from '../wizard/list-skeleton.js';
import { SurfaceNotReady } from '../wizard/surface-not-ready.js';
import { MfaConfirmationDialog } from './mfa-confirmation-dialog.js';
import { MfaFirstMethod, MfaNextSignIn, MfaStateBadge } from './mfa-header.js';
import { PanelContext } from './panel-context.js';
import { type PanelDialogOptions, usePanelDialogs } from './use-panel-dialogs.js';

export interface MfaPanelRootProps extends PanelDialogOptions {
  /**
   * When a change is sent: each at once, or all together by "Save changes".
   * @default 'instantly'
   */
  readonly apply?: ApplyMode | undefined;
  /** The level of the heading in the page's outline. @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Added to the panel's own class. */
  readonly className?: string | undefined;
  /** The parts in their order, with anything of the app's between them. */
  readonly children: ReactNode;
}

/** The root renders it itself: without the question, some changes could not be made at all. */
const confirmationDialog = <MfaConfirmationDialog />;

/**
 * Reads the signed-in user's MFA preference and holds it for the parts inside. Until it is read, and where the user
 * has nothing to decide, it shows that instead of the parts.
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function MfaPanelRoot(props: MfaPanelRootProps) {
  const { apply = 'instantly', headingLevel = 2, className, children } = props;
  const kit = useAccountKit();
  const { userPool, messageOverrides, locale, signInAgain } = kit;
  const messages = useMessages(mfaMessages, messageOverrides?.mfa, locale);
  const store = usePreferenceStore({ apply });
  const { setUp, manage, preload, dialog } = usePanelDialogs(props);
  const panel = useMemo(
    () => ({ store, messages, setUp, manage, preload, signInAgain, savers: new Set<string>() }),
    [store, messages, setUp, manage, preload, signInAgain],
  );
  // Not the whole preference: the root would render with each change.
  const readUnready = () => {
    const preference = store.get();
    return preference.status === 'ready' ? null : preference;
  };
  const unready = useSyncExternalStore(store.subscribe, readUnready, readUnready);
  useEffect(() => {
    if (apply === 'on-save' && unready === null)
      tellDeveloper(() => (panel.savers.size > 0 ? null : noSaver));
  }, [apply, unready, panel]);
  const id = useId();
  const theme = useThemeAttribute();
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <section
        className={className === undefined ? 'cak-root' : `cak-root ${className}`}
        data-cak-theme={theme}
        {...wordLanguage(kit)}
        aria-labelledby={id}
        aria-busy={unready?.status === 'loading' || undefined}
        data-cak-focus-fallback=""
        tabIndex={-1}
      >
        <PanelContext.Provider value={panel}>
          <div className="cak-mfa cak-mfa-panel">
            <div className="cak-header">
              <div className="cak-header-title">
                <Heading id={id} className="cak-heading">
                  {messages.heading}
                </Heading>
                {unready === null && <MfaStateBadge />}
              </div>
              {/* Always there, so that the sentence is read out when it changes. */}
              <p className="cak-intro" aria-live="polite">
                {unready === null && <MfaNextSignIn />}
                {unready?.status === 'loading' && (
                  <>
                    <Skeleton shape="line" />
                    <Skeleton shape="short-line" />
                  </>
                )}
              </p>
              {unready === null && <MfaFirstMethod />}
            </div>
            {unready ? (
              <SurfaceNotReady
                result={unready}
                messages={{ ...messages.notice, loading: messages.loading }}
                mfaMessages={messages}
                signInAgain={signInAgain}
                skeleton={<ListSkeleton rows={userPool.factors.length} hasSwitch />}
              />
            ) : (
              <>
                {children}
                {confirmationDialog}
              </>
            )}
          </div>
        </PanelContext.Provider>
      </section>
      {dialog}
    </>
  );
}

const noSaver = [
  'save-bar',
  'MfaPanelRoot has apply="on-save", and nothing in it saves. Render <MfaSaveBar />, or a part of your own that calls ' +
    'actions.save() of useMfaPanel().',
] as const;
