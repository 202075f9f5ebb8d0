import { formatAgo, localeFor } from '../../core/text.js';
import type { BoundSessionMessages } from '../messages.js';
import type { RevocationFlow } from '../revoke-sessions.js';
import type { Session } from '../session.js';
import type { AllSessionMessages } from './use-session-messages.js';

/** What a device is called: "Chrome on macOS". */
export function deviceName(messages: BoundSessionMessages, { device }: Session): string {
  if (device === null) return messages.unknownDevice;
  const { name, system } = device;
  return system === null ? name : messages.device({ name, system });
}

/** The name of a session; with its place and time where another session has the same device. */
export function sessionName(
  session: Session,
  sessions: readonly Session[],
  common: Pick<AllSessionMessages, 'messages' | 'locale'>,
): string {
  const name = deviceName(common.messages, session);
  const hasNamesake = sessions.some(
    (other) => other.id !== session.id && deviceName(common.messages, other) === name,
  );
  if (!hasNamesake) return name;
  return [name, session.place, activeText(session, common)].filter((part) => part !== null).join(', ');
}

/** When a session was last active: "Active 2 hours ago"; `null` where the service does not say. */
export function activeText(
  { lastActiveAt }: Session,
  { messages, locale }: Pick<AllSessionMessages, 'messages' | 'locale'>,
): string | null {
  return lastActiveAt === null ? null : messages.active({ ago: formatAgo(locale, lastActiveAt) });
}

/** How far a sign-out of several sessions came before it failed; `null` where that says nothing. */
export function progressText(
  { step, facts, failure }: RevocationFlow,
  { messages, locale }: Pick<AllSessionMessages, 'messages' | 'locale'>,
): string | null {
  if (step.name !== 'question' || failure === null) return null;
  const done = step.sessions.filter(({ id }) => facts.revoked.includes(id)).length;
  if (done === 0) return null;
  const digits = new Intl.NumberFormat(localeFor(Intl.NumberFormat, locale));
  return messages.partly({ done: digits.format(done), all: digits.format(step.sessions.length) });
}
