import {
  MfaConnectionNotice,
  MfaFactorRow,
  MfaPanelRoot,
  MfaPreferredMethod,
  MfaRisks,
  MfaStatusLine,
  useMfaPreference,
} from 'cognito-account-kit';

/** The preferred method first, then the app's own heading, two of four rows, and the app's own sentence. */
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

/** An app's own part: it reads the panel's state. */
function Strength() {
  const preference = useMfaPreference();
  if (preference.status !== 'ready') return null;
  const isStrong = preference.view.factors.some(
    ({ factor, availability }) => factor === 'totp' && availability.kind === 'on',
  );
  return (
    <p style={{ marginInline: 24 }}>{isStrong ? 'Well protected.' : 'An authenticator app is safer.'}</p>
  );
}
