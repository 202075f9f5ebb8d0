import { useEffect, useState } from 'react';

/** Copies a code. Hidden if the browser has no clipboard: outside localhost and HTTPS. */
export function CopyButton({ code }: { code: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === code;

  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  if (!('clipboard' in navigator)) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(code);
    } catch {
      // Refused by the user or the browser: the code is next to the button, so the user can type it.
    }
  };
  return (
    <button
      className="copy"
      type="button"
      aria-label={isCopied ? `Copied ${code}` : `Copy ${code}`}
      onClick={() => void copy()}
    >
      {isCopied ? 'Copied' : 'Copy'}
    </button>
  );
}
