import type {
  ContactStep,
  PasskeyDeletion,
  PasskeyRegistration,
  SensitiveChange,
  TotpSetupStep,
} from 'cognito-account-kit/headless';

/**
 * The meaning of a step, and the view's actions in it. Every step needs a row: the compiler reports missing
 * ones.
 */
export type StepDocs<Step extends string> = Readonly<Record<Step, readonly [means: string, offers: string]>>;

/** The steps of `useTotpSetup`. */
export const totpSteps: StepDocs<TotpSetupStep['name']> = {
  intro: ['Nothing is set up yet. `pending`: the service is asked for a new secret.', '`start()`'],
  enrol: [
    'The user adds `secret`, or the QR code of `uri`, to the app and types its code. `wrongCodes` counts the wrong ones. `pending`: the code is being checked.',
    '`confirm()`, `startOver()`',
  ],
  registered: [
    'The authenticator is registered. `pending`: it is being turned on. Otherwise that failed (`failure`).',
    '`retry()`, `startOver()`',
  ],
  done: ['The service confirms that it is on.', ''],
};

/** The steps of `useContactChange`. */
export const contactSteps: StepDocs<ContactStep['name']> = {
  enter: [
    'The user types a number or address. `value` is what was typed before. While `pending` is `send`, a code is being sent.',
    '`send()`, `sendToCurrent()`, `enterCode()`, `askToRemove()`, `restore()`',
  ],
  code: [
    'The user types the code. `value` is what they typed, `destination` where the code went, masked; `wrongCodes`, how often it was wrong. While `pending` is `resend`, another code is being sent; while it is `confirm`, the code is being checked.',
    '`confirm()`, `resend()`, `edit()`, `restore()`',
  ],
  verified: [
    'The value is verified and the factor is off. It is being turned on (`pending`), that failed (`failure`), or the user has to choose first.',
    '`turnOn()`',
  ],
  done: ['The value is verified, and the factor is as it should be.', ''],
  removal: [
    'The user is asked whether to remove the value. While `pending` is `remove`, it is being removed, after its factor was turned off.',
    '`remove()`, `keep()`, `restore()`',
  ],
  removed: ['The value was removed.', ''],
  restored: ['The factor is on again, with the old value.', ''],
};

/** The steps of the registration in `usePasskeys`. */
export const registrationSteps: StepDocs<PasskeyRegistration['step']['name']> = {
  intro: [
    'Nothing was created, or the last attempt failed (`failure`; `hasRejectedCredential`: a device holds a passkey that the service rejected). While `create` is pending, the service is asked for what the browser needs.',
    '`create()`, `turnOn()`, `cancel()`',
  ],
  browser: ['The browser asks the user.', '`cancel()`'],
  'pending-credential': [
    'The browser created a passkey. It is being saved (`pending`), or that is not certain (`failure`).',
    '`retry()`, `startOver()`',
  ],
  'saved-credential': [
    'The service has a passkey. The factor is being turned on (`pending`), or that failed (`failure`).',
    '`retry()`, `startOver()`',
  ],
  done: [
    'The service has a passkey: a new one (`isNew`), or one from before. `isTurnedOn` says whether the factor is on with it.',
    '`startOver()`',
  ],
};

/** The steps of the deletion in `usePasskeys`. */
export const deletionSteps: StepDocs<PasskeyDeletion['step']['name']> = {
  idle: ['No passkey is being deleted.', '`askToDelete()`'],
  question: [
    'The user is asked. `deletionPreview` says what it brings about, or that it is `blocked` as the only way in. While `delete` is pending, the passkey is being deleted; `failure` says why the last attempt failed, and `facts.isFactorOff` that it turned the factor off.',
    '`confirmDelete()`, `dismissDelete()`',
  ],
  deleted: ['The list no longer shows it. `wasGone`: it had been deleted elsewhere.', '`dismissDelete()`'],
};

/** When the kit calls `confirmIdentity`, by kind of change. */
export const sensitiveChanges: Readonly<Record<SensitiveChange['kind'], string>> = {
  'turn-off': 'Before factors are turned off in the panel, also by an undo.',
  'add-authenticator': 'Before the first key, if no authenticator is registered.',
  'replace-authenticator': 'Before a new key, if an authenticator is registered.',
  'add-contact': 'Before the first number or address is added. Once per dialog.',
  'change-contact':
    'Before another number or address replaces the current one, verified or not. Once per dialog.',
  'remove-contact': 'Before a number or address is removed. Once per dialog.',
  'create-passkey': 'Before each new passkey, because it is a sign-in method.',
  'delete-passkey': 'Before each deletion of a passkey. `turnsOff`: Passkey, with the last one.',
  'set-password':
    'Before a user without a password sets the first. A change asks for the current password instead.',
  'sign-out-sessions': 'Before other sessions of the user are signed out, one or all of them.',
  'delete-account': 'Before the account is deleted.',
};
