import type { LeaveQuestion } from '../../wizard/wizard-sheet.js';
import { unfinishedKind } from '../list/registration-text.js';
import type { PasskeyWords } from '../list/use-passkey-words.js';
import type { PasskeyRegistration } from '../passkey-registration.js';
import type { PasskeysResult, ReadyPasskeys } from '../use-passkeys.js';
import type { PasskeyPurpose } from './passkey-props.js';

/** What the user sees as one step of a registration. */
export type PasskeyStage = 'explain' | 'progress' | 'stuck' | 'done';

export function stageOf({ registration: { step } }: ReadyPasskeys): PasskeyStage {
  switch (step) {
    case 'explaining':
    case 'starting':
      return 'explain';
    case 'asking':
    case 'saving':
    case 'turning-on':
      return 'progress';
    case 'unsaved':
    case 'registered':
      return 'stuck';
    case 'done':
      return 'done';
  }
}

/** Names what the sheet shows: a step of the registration, the list, or why there is neither. */
export function stepOf(result: PasskeysResult, isCreating: boolean): string {
  if (result.status !== 'ready') return result.status;
  return isCreating ? stageOf(result) : 'list';
}

export function titleOf(
  result: PasskeysResult,
  purpose: PasskeyPurpose,
  isCreating: boolean,
  { text: { title, heading }, flowText }: PasskeyWords,
): string {
  if (!isCreating) return heading;
  const registration = result.status === 'ready' ? result.registration : null;
  switch (registration?.step) {
    case 'unsaved':
    case 'registered': {
      const kind = unfinishedKind(registration);
      return kind === 'registered' ? flowText.notTurnedOn : title[kind];
    }
    case 'done':
      return title[registration.isTurnedOn ? 'on' : 'created'];
    default:
      return title[purpose === 'factor' ? 'set-up' : 'create'];
  }
}

/** What leaving now would mean. */
export function leavingWords(
  registration: PasskeyRegistration,
  { text: { leaving } }: PasskeyWords,
): Pick<LeaveQuestion, 'words' | 'isWarning'> {
  if (registration.step === 'turning-on') return { words: leaving.saved, isWarning: false };
  const isUnknown = registration.step === 'unsaved' && unfinishedKind(registration) === 'perhaps-saved';
  return { words: leaving[isUnknown ? 'perhaps-saved' : 'unsaved'], isWarning: true };
}
