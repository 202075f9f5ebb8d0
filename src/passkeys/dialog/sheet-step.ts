import type { LeaveQuestion } from '../../wizard/wizard-sheet.js';
import { canTryToCreate } from '../list/creation.js';
import { isHalfDone, unfinishedKind } from '../list/registration-text.js';
import type { AllPasskeyMessages } from '../list/use-passkey-messages.js';
import type { PasskeyRegistration } from '../register-passkey.js';
import type { PasskeysResult } from '../use-passkeys.js';
import type { PasskeyPurpose } from './passkey-props.js';

/** The part of the dialog that shows a registration. */
export function registrationView(registration: PasskeyRegistration) {
  const { name } = registration.step;
  if (name === 'intro' || name === 'done') return name;
  return isHalfDone(registration) ? 'unfinished' : 'progress';
}

/** Identifies what the sheet shows: a step of the registration, the list, or why there is neither. */
export function sheetStep(result: PasskeysResult, isCreating: boolean): string {
  if (result.status !== 'ready') return result.status;
  if (!isCreating) return 'list';
  const view = registrationView(result.registration);
  // The button that had the focus is gone.
  return view === 'intro' && !canTryToCreate(result) ? 'ended' : view;
}

/** The title of the sheet. */
export function sheetTitle(
  result: PasskeysResult,
  purpose: PasskeyPurpose,
  isCreating: boolean,
  { messages: { title, heading }, flowMessages }: AllPasskeyMessages,
): string {
  if (!isCreating) return heading;
  const registration = result.status === 'ready' ? result.registration : null;
  if (registration?.step.name === 'done') return title[registration.step.isTurnedOn ? 'on' : 'created'];
  if (registration === null || !isHalfDone(registration))
    return title[purpose === 'factor' ? 'set-up' : 'create'];
  const kind = unfinishedKind(registration);
  return kind === 'registered' ? flowMessages.notTurnedOn : title[kind];
}

/** What leaving now would mean. */
export function leavingMessages(
  registration: PasskeyRegistration,
  { messages: { leaving } }: AllPasskeyMessages,
): Pick<LeaveQuestion, 'message' | 'isWarning'> {
  if (registration.step.name === 'saved-credential') return { message: leaving.saved, isWarning: false };
  // While it is being saved, it may be saved all the same.
  const isUnknown =
    registration.step.name === 'pending-credential' &&
    (registration.pending !== null || unfinishedKind(registration) === 'perhaps-saved');
  return { message: leaving[isUnknown ? 'perhaps-saved' : 'unsaved'], isWarning: true };
}
