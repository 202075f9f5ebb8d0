import { Callout } from '../../../ui/callout/callout.js';
import type { ContactAvailability } from '../../model/contact-offer.js';
import type { StepProps } from './contact-props.js';
import { contactConsequenceText } from './contact-text.js';

export interface ContactConsequencesProps extends Pick<StepProps, 'text' | 'mfaText'> {
  /** What comes of a change or a removal. */
  readonly foreseen: ContactAvailability;
  /** What becomes of the factor, and of password reset, in the words of the change or of the removal. */
  readonly own: { readonly [Fate in 'paused' | 'turned-off']?: string } & {
    readonly 'password-reset-lost': string;
  };
}

/** Says what a change brings about before it is made; nothing where it brings about nothing else. */
export function ContactConsequences({ foreseen, own, text, mfaText }: ContactConsequencesProps) {
  if (!foreseen.ok) return null;
  const { factor, consequences } = foreseen;
  const fate = factor === 'untouched' ? undefined : own[factor];
  if (fate === undefined && consequences.length === 0) return null;
  return (
    <Callout tone="warning">
      {fate !== undefined && <p className="cak-mfa-paragraph">{fate}</p>}
      {factor === 'paused' && consequences.length > 0 && <p className="cak-mfa-paragraph">{text.until}</p>}
      {consequences.length > 0 && (
        <ul className="cak-contact-list">
          {consequences.map((consequence) => (
            <li key={consequence.kind}>{contactConsequenceText(consequence, mfaText, own)}</li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
