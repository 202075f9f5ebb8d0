import { loadavg } from 'node:os';
import { launch } from './browser.mjs';
import { buildPage } from './build.mjs';
import { measureBytes } from './bytes.mjs';
import { observeChanges } from './changes.mjs';
import { timePages } from './time.mjs';

/**
 * @param {number} rounds How often each page is timed.
 * @returns {Promise<Parameters<typeof import('../report.mjs').reportOf>[0]>} All that the report holds.
 */
export async function measure(rounds) {
  const [load] = loadavg();
  console.log('Bytes.');
  const bytes = await measureBytes();
  const browser = await launch();
  try {
    console.log('Requests and commits.');
    const profiled = await buildPage({ entry: 'mount-profiled.tsx', page: 'kit', isProfiling: true });
    const changes = await observeChanges(browser, profiled);
    console.log(`Times: ${rounds} rounds of about ten seconds.`);
    const pages = {
      kit: await buildPage({ entry: 'mount.tsx', page: 'kit' }),
      bare: await buildPage({ entry: 'mount.tsx', page: 'bare' }),
      native: await buildPage({ entry: 'mount.tsx', page: 'native' }),
      plain: await buildPage({ entry: 'mount.tsx', page: 'plain' }),
    };
    return {
      bytes,
      changes,
      rounds: await timePages(browser, pages, rounds),
      browser: browser.version(),
      load,
    };
  } finally {
    await browser.close();
  }
}
