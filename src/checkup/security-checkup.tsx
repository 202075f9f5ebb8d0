'use client';
import { useAccountKit } from '../account/account-kit-provider.js';
import { useMessages } from '../messages/use-messages.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { restoreFocus } from '../ui/restore-focus.js';
import { Row } from '../ui/row/row.js';
import { useWizardMessages } from '../wizard/hooks.js';
import { ListSkeleton } from '../wizard/list-skeleton.js';
import { OutdatedNotice } from '../wizard/outdated-notice.js';
import { Surface, type SurfaceOptions } from '../wizard/surface.js';
import { SurfaceNotReady } from '../wizard/surface-not-ready.js';
import { findingIcon, findingText, wayText } from './checkup-text.js';
import { type CheckupWayOptions, useCheckupWays } from './checkup-ways.js';
import { checkupMessages } from './messages.js';
import styles from './security-checkup.css?inline';
import { useSecurityCheckup } from './use-security-checkup.js';

/** Where the findings lead, and how the card stands in the page. */
export interface SecurityCheckupProps extends SurfaceOptions, CheckupWayOptions {}

const sheets = [styles];

/**
 * Shows what the user had better change to keep the account safe and reachable: the three gravest findings at most, each with the
 * button that leads out of it. It reads what `MfaPanel` reads and no more, and looks at passkeys and sessions only where the page
 * lists them. Needs `cognito-account-kit/styles.css`. The dialogs load when they open.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function SecurityCheckup({ headingLevel, className, ...options }: SecurityCheckupProps) {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(checkupMessages, messageOverrides?.checkup, locale);
  const { mfaMessages, signInAgain } = useWizardMessages();
  const result = useSecurityCheckup();
  const { openerOf, dialog } = useCheckupWays(options);
  return (
    <>
      <Surface
        headingLevel={headingLevel}
        className={className}
        heading={messages.heading}
        styles={sheets}
        isBusy={result.status === 'loading'}
      >
        {result.status !== 'ready' ? (
          <SurfaceNotReady
            result={result}
            messages={{ ...messages, federatedTitle: mfaMessages.notice.federatedTitle }}
            mfaMessages={mfaMessages}
            signInAgain={signInAgain}
            skeleton={<ListSkeleton rows={1} className="cak-checkup" />}
          />
        ) : (
          <>
            <OutdatedNotice
              failure={result.refreshFailure}
              mfaMessages={mfaMessages}
              signInAgain={signInAgain}
            />
            {/* Always there, so that it is read out when the last finding is gone. */}
            <div className="cak-checkup-status" role="status">
              {result.findings.length === 0 && (
                <div className="cak-section cak-message">
                  <Callout tone="success" title={messages.allSet.title}>
                    {messages.allSet.about}
                  </Callout>
                </div>
              )}
            </div>
            {result.findings.length > 0 && (
              // Without the role, Safari does not announce a list without markers.
              <ul className="cak-list cak-checkup" role="list">
                {result.findings.map((finding) => {
                  const { title, about } = findingText(messages, finding);
                  const open = openerOf(finding.way);
                  const { text, label } = wayText(messages, mfaMessages, finding.way);
                  return (
                    <Row
                      key={JSON.stringify(finding.way)}
                      icon={findingIcon[finding.kind]}
                      title={<span className="cak-row-name">{title}</span>}
                      detail={<p className="cak-row-detail">{about}</p>}
                      control={
                        open && (
                          <div className="cak-checkup-control" ref={restoreFocus}>
                            <Button label={label} onClick={open}>
                              {text}
                            </Button>
                          </div>
                        )
                      }
                    />
                  );
                })}
              </ul>
            )}
          </>
        )}
      </Surface>
      {dialog}
    </>
  );
}
