import { Callout } from '../../ui/callout/callout.js';

export interface ContactConsequencesProps {
  /** From `changeWarnings` or `removalWarnings`. */
  readonly warnings: readonly string[];
}

/** Says before a change what else it does; renders nothing where it does nothing else. */
export function ContactConsequences({ warnings }: ContactConsequencesProps) {
  if (warnings.length === 0) return null;
  return (
    <Callout tone="warning">
      {warnings.map((sentence) => (
        <p key={sentence} className="cak-paragraph">
          {sentence}
        </p>
      ))}
    </Callout>
  );
}
