import type { BrowserContext, ConsoleMessage } from '@playwright/test';

declare global {
  interface Window {
    /** Provided by `watch`: reports what the browser blocked. */
    reportViolation: (violation: string) => Promise<void>;
  }
}

/** Problems from all pages of a test. */
export interface Watch {
  /** Warnings, errors and exceptions. */
  readonly complaints: string[];
  /** Violations of the Content-Security-Policy. */
  readonly violations: string[];
  /** All console output. */
  readonly output: string[];
}

/** Watches every page of a context, from its first script on. */
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

/** The browser itself reports each refused or lost request, and no page can prevent that. */
function isComplaint(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  return !message.text().startsWith('Failed to load resource');
}
