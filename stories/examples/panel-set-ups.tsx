import { MfaPanel } from 'cognito-account-kit';
import { nicknames } from './nicknames.js';

// Outside the component, so that a stable identity avoids renders.
const authenticator = { issuer: 'Alder' };
const phone = { defaultCountry: 'DE' };
const passkeys = { nicknames };
const setUp = { email: () => location.assign('/account/email') };
const manage = { passkey: null };

/** The kit's dialogs, except for email, which has its own page, and passkeys, which have a list elsewhere. */
export function Panel() {
  return (
    <MfaPanel authenticator={authenticator} phone={phone} passkeys={passkeys} setUp={setUp} manage={manage} />
  );
}
