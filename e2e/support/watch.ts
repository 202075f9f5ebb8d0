import type { BrowserContext, ConsoleMessage } from '@playwright/test';

declare global {
  interface Window {
    /** Given by `watch`: tells the test what the browser kept the page from doing. */
    reportViolation: (violation: string) => Promise<void>;
  }
}

/** What nobody should have to see, gathered over all pages of a test. */
export interface Watch {
  /** Warnings, errors and exceptions. */
  readonly complaints: string[];
  /** What the Content-Security-Policy kept from happening. */
  readonly violations: string[];
  /** Everything that was written to the console. */
  readonly output: string[];
}

/** Listens to every page of a context, from its first script on. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const seen: Watch = { complaints: [], violations: [], output: [] };
  context.on('console', (message) => {
    seen.output.push(message.text());
    if (isComplaint(message)) seen.complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => seen.complaints.push(`uncaught: ${error.error().message}`));
  await context.exposeFunction(
    'reportViolation',
    (violation: string) => void seen.violations.push(violation),
  );
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      void window.reportViolation(`${violatedDirective} ${blockedURI} in ${sourceFile}`);
    });
  });
  return seen;
}

/** The browser itself reports each refused or lost request, and no page can keep it from that. */
function isComplaint(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  return !message.text().startsWith('Failed to load resource');
}
