import { Callout } from '../../ui/callout/callout.js';
import type { ContactAvailability, ContactConsequence } from '../contact-options.js';
import type { StepProps } from './contact-props.js';
import { contactConsequenceText } from './contact-text.js';

export interface ContactConsequencesProps
  extends Pick<StepProps, 'ownMessages' | 'messages' | 'mfaMessages'> {
  /** What a change or a removal would do. */
  readonly preview: ContactAvailability;
  /** What happens to the factor and to password reset, in the words of the change or of the removal. */
  readonly own: { readonly [Fate in 'paused' | 'turned-off']?: string } & {
    readonly 'password-reset-lost': string;
  };
}

/** Says before a change what else it does; renders nothing where it does nothing else. */
export function ContactConsequences({
  preview,
  own,
  ownMessages,
  messages,
  mfaMessages,
}: ContactConsequencesProps) {
  if (!preview.ok) return null;
  const { factor, consequences } = preview;
  const fate = factor === 'untouched' ? undefined : own[factor];
  if (fate === undefined && consequences.length === 0) return null;
  const lasting = consequences.filter(isLasting);
  const others = consequences.filter((consequence) => !isLasting(consequence));
  const sentences = { ...ownMessages.signInName, ...own };
  return (
    <Callout tone="warning">
      {fate !== undefined && <p className="cak-paragraph">{fate}</p>}
      {factor === 'paused' && others.length > 0 && <p className="cak-paragraph">{messages.until}</p>}
      {others.length > 0 && (
        <ul className="cak-contact-list">
          {others.map((consequence) => (
            <li key={consequence.kind} className="cak-contact-list-item">
              {contactConsequenceText(consequence, mfaMessages, sentences)}
            </li>
          ))}
        </ul>
      )}
      {lasting.map((consequence) => (
        <p key={consequence.kind} className="cak-paragraph">
          {contactConsequenceText(consequence, mfaMessages, sentences)}
        </p>
      ))}
    </Callout>
  );
}

/** Whether it still holds once the new value is verified. The other consequences of a pause end then. */
function isLasting({ kind }: ContactConsequence): boolean {
  return kind === 'sign-in-name-changed' || kind === 'sign-in-name-lost';
}
