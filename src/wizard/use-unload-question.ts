import { useEffect } from 'react';

/** Lets the browser ask before the page is left while what has begun leaves the account worse than it was. */
export function useUnloadQuestion(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
