import type {
  ContactStep,
  PasskeyRegistration,
  PasskeyRemoval,
  SensitiveChange,
  TotpSetupStep,
} from 'cognito-account-kit/headless';

/** What a step means, and what the view can call in it. Every step has its row: the compiler misses what is left out. */
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
  done: ['It is on, as the service says.', ''],
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
export const registrationSteps: StepDocs<PasskeyRegistration['step']> = {
  explaining: [
    'Nothing is under way, or what was came to nothing (`failure`; `wasMade`: a device holds a passkey that the service refused).',
    '`create()`, `turnOn()`',
  ],
  starting: ['The service is asked for what the browser needs.', '`cancel()`'],
  asking: ['The browser asks the user.', '`cancel()`'],
  saving: ['The passkey is made, and on its way to the service.', ''],
  unsaved: ['It is made; whether the service has it is not sure (`failure`).', '`retry()`, `startOver()`'],
  'turning-on': ['The service has a passkey. The factor is being turned on.', ''],
  registered: [
    'The service has a passkey. Turning the factor on failed (`failure`).',
    '`retry()`, `startOver()`',
  ],
  done: [
    'The service has a passkey: a new one (`isNew`), or the one that was there. `isTurnedOn` says whether the factor is on with it.',
    '`startOver()`',
  ],
};

/** The steps of the removal in `usePasskeys`. */
export const removalSteps: StepDocs<PasskeyRemoval['step']> = {
  idle: ['No passkey is being deleted.', '`askToDelete()`'],
  asked: [
    'The user is asked. `removalOffer` says what it brings about, or that it is `blocked`, being the only way in; `failure`, why the last try failed; `isFactorOff`, that the factor went off all the same.',
    '`confirmDelete()`, `dismissDelete()`',
  ],
  checking: ['What the service has is read once more.', ''],
  'turning-off': ['It is the last one, so the factor is turned off first.', ''],
  deleting: ['It is being deleted.', ''],
  deleted: ['It is gone. `wasGone`: it had been deleted elsewhere.', '`dismissDelete()`'],
};

/** What `confirmIdentity` is asked for, and when. */
export const sensitiveChanges: Readonly<Record<SensitiveChange['kind'], string>> = {
  'turn-off': 'Before factors are turned off in the panel, by an undo too.',
  'add-authenticator': 'Before the first key, where no authenticator is registered.',
  'replace-authenticator': 'Before a new key, where an authenticator is registered.',
  'add-contact': 'Before a number or address is added where there is none. Once a dialog.',
  'change-contact':
    'Before another number or address takes the place of the one that is there, verified or not. Once a dialog.',
  'remove-contact': 'Before a number or address is removed. Once a dialog.',
  'create-passkey': 'Before each passkey that is made: it is a way in of its own.',
  'delete-passkey': 'Before each passkey that is deleted. `turnsOff`: Passkey, with the last one.',
};
