import { chromium } from 'playwright-core';
import { browserPath } from '../../scripts/browser-path.mjs';

/** The address of the pages. Nothing listens there: the benchmark answers each request. */
export const origin = 'http://localhost';

/** @returns {Promise<import('playwright-core').Browser>} The project's Chromium. */
export function launch() {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      // Chromium's sandbox refuses to run as root, as CI containers do; the pages are our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
}

/**
 * A page whose script has not run yet. The document contains it as text, so that the times don't include loading it.
 *
 * @param {import('./build.mjs').Built} built
 */
export function documentOf({ js, css }) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benchmark</title><style>${css}</style></head>
<body><div id="root"></div><script type="text/plain" id="script">${js.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
