import { useState } from 'react';
import { Button } from '../button/button.js';
import { Icon } from '../icon/icon.js';

export interface CopyButtonProps {
  /** The text to copy. The button doesn't store it. */
  readonly value: string;
  readonly label: string;
  /** Announced after a successful copy. */
  readonly copied: string;
  /** Announced after a failed copy: what to do instead. */
  readonly failed: string;
}

/** Copies a text and announces the outcome: the clipboard may be missing (no HTTPS) or denied. */
export function CopyButton({ value, label, copied, failed }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    // Cleared first, so that screen readers announce a second success.
    setOutcome(null);
    setOutcome(await write(value));
  };
  return (
    <div className="cak-copy">
      <Button onClick={() => void copy()}>{label}</Button>
      <span role="status" className="cak-copy-outcome" data-outcome={outcome}>
        {outcome === 'copied' && <Icon name="check" />}
        {outcome === 'copied' && copied}
        {outcome === 'failed' && failed}
      </span>
    </div>
  );
}

async function write(text: string): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // Without HTTPS there is no `navigator.clipboard`, which throws too.
    return 'failed';
  }
}
