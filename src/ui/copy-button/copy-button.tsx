import { useState } from 'react';
import { Button } from '../button/button.js';
import { Icon } from '../icon/icon.js';

export interface CopyButtonProps {
  /** What is copied. It is kept nowhere. */
  readonly value: string;
  readonly label: string;
  /** Said once it worked. */
  readonly copied: string;
  /** Said when it did not: what to do instead. */
  readonly failed: string;
}

/** Copies a text, and says whether that worked: the clipboard may be absent (no HTTPS) or denied. */
export function CopyButton({ value, label, copied, failed }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    // Emptied first, so that a second success is said again.
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
    // Where there is no clipboard, the member is missing, which ends here too.
    return 'failed';
  }
}
