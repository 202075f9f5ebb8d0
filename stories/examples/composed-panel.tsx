import {
  MfaConnectionNotice,
  MfaFactorRow,
  MfaPanelRoot,
  MfaPreferredMethod,
  MfaRisks,
  MfaStatusLine,
  useMfaPreference,
} from 'cognito-account-kit';

/** The preferred method first, an app's own heading between, two rows of four, and an app's own sentence at the end. */
export function ComposedPanel() {
  return (
    <MfaPanelRoot headingLevel={3}>
      <MfaConnectionNotice />
      <MfaPreferredMethod />
      <MfaRisks />
      <h4 style={{ marginInline: 24 }}>Your methods</h4>
      <ul className="cak-list">
        <MfaFactorRow factor="totp" />
        <MfaFactorRow factor="email" />
      </ul>
      <Strength />
      <MfaStatusLine />
    </MfaPanelRoot>
  );
}

/** An app's own part: it reads what the panel reads, from the same cache. */
function Strength() {
  const preference = useMfaPreference();
  if (preference.status !== 'ready') return null;
  const isStrong = preference.view.factors.some(
    ({ factor, standing }) => factor === 'totp' && standing.kind === 'on',
  );
  return (
    <p style={{ marginInline: 24 }}>{isStrong ? 'Well protected.' : 'An authenticator app is safer.'}</p>
  );
}
