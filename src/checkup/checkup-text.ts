import type { BoundMfaMessages } from '../preference/messages.js';
import type { IconName } from '../ui/icon/icon.js';
import type { CheckupWay, Finding } from './findings.js';
import type { BoundCheckupMessages } from './messages.js';

/** The title of a finding, and its sentence. */
export function findingText(
  { finding: messages }: BoundCheckupMessages,
  finding: Finding,
): { readonly title: string; readonly about: string } {
  switch (finding.kind) {
    case 'lone-method': {
      const { title, about } = messages[finding.kind];
      return { title, about: about[finding.factor] };
    }
    case 'password-reset-blocked': {
      const { title, about } = messages[finding.kind];
      return { title, about: about[finding.channel] };
    }
    case 'unverified-contact': {
      const { title, about } = messages[finding.kind];
      return { title: title[finding.contact], about };
    }
    case 'old-sessions': {
      const { title, about } = messages[finding.kind];
      return { title: title({ count: finding.count }), about };
    }
    default:
      return messages[finding.kind];
  }
}

/** The button of a way. Its name says of what, where the text does not. */
export function wayText(
  { way: messages }: BoundCheckupMessages,
  mfaMessages: BoundMfaMessages,
  way: CheckupWay,
): { readonly text: string; readonly label?: string } {
  switch (way.kind) {
    case 'set-up':
      return { text: mfaMessages.setUp, label: mfaMessages.factor[way.factor].setUp };
    case 'contact':
      return { text: messages.contact[way.task][way.contact] };
    default:
      return { text: messages[way.kind] };
  }
}

/** The drawing of each kind of finding. */
export const findingIcon: Readonly<Record<Finding['kind'], IconName>> = {
  'no-second-step': 'shield',
  'only-way-in': 'key',
  'lone-method': 'lock',
  'no-password-reset': 'lock',
  'password-reset-blocked': 'lock',
  'unverified-contact': 'message',
  'text-message-preferred': 'message',
  'old-sessions': 'monitor',
  'lone-passkey': 'key',
  'no-passkey': 'key',
};
