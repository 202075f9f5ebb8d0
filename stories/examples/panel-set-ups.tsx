import { MfaPanel } from 'cognito-account-kit';
import { nicknames } from './nicknames.js';

// Outside of the component: what keeps its identity is not rendered again.
const authenticator = { issuer: 'Alder' };
const phone = { defaultCountry: 'DE' };
const passkeys = { nicknames };
const setUp = { email: () => location.assign('/account/email') };
const manage = { passkey: null };

/** The kit's own dialogs, but for email, which has a page of its own, and for passkeys, which have a list elsewhere. */
export function Panel() {
  return (
    <MfaPanel authenticator={authenticator} phone={phone} passkeys={passkeys} setUp={setUp} manage={manage} />
  );
}
