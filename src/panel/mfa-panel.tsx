'use client';
import { MfaConnectionNotice } from './mfa-connection-notice.js';
import { MfaFactorList } from './mfa-factor-list.js';
import { MfaPanelRoot, type MfaPanelRootProps } from './mfa-panel-root.js';
import { MfaPreferredMethod } from './mfa-preferred-method.js';
import { MfaRisks } from './mfa-risks.js';
import { MfaSaveBar } from './mfa-save-bar.js';
import { MfaStatusLine } from './mfa-status-line.js';

export type MfaPanelProps = Omit<MfaPanelRootProps, 'children'>;

/** Outside of the component, so that the parts keep their identity and a change renders only those that it touches. */
const parts = (
  <>
    <MfaConnectionNotice />
    <MfaFactorList />
    <MfaPreferredMethod />
    <MfaRisks />
    <MfaSaveBar />
    <MfaStatusLine />
  </>
);

/**
 * Lets the signed-in user choose which MFA factors are on and which one is preferred. Needs `cognito-account-kit/styles.css`.
 * For another order, or another part in place of one, put the parts into `MfaPanelRoot`.
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function MfaPanel(props: MfaPanelProps) {
  return <MfaPanelRoot {...props}>{parts}</MfaPanelRoot>;
}
