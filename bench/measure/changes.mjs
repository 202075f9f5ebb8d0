/* global window, document, Request */
import { createCognitoEmulator } from '../../dist/testing/index.js';
import { documentOf, origin } from './browser.mjs';
import { observePage } from './observe-page.mjs';

/** How long nothing must happen before a change counts as over. */
const QUIET_MS = 300;

const attributes = {
  email: 'ada@example.com',
  email_verified: 'true',
  phone_number: '+15555550100',
  phone_number_verified: 'true',
};
const allButEmail = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'WEB_AUTHN_MFA'];
const base = { username: 'ada', password: 'Correct-Horse-1', attributes, totpSecret: true, passkeys: 1 };

/**
 * A user to open the page as, with the requests that this is to take; and what is then done, each by its accessible name, with
 * the rows that this changes.
 */
const visits = [
  {
    what: 'every factor on',
    user: { ...base, userMFASettingList: [...allButEmail, 'EMAIL_OTP'], preferredMfaSetting: 'SMS_MFA' },
    expected: ['GetUser'],
    steps: [],
  },
  {
    what: 'authenticator app offered and off',
    user: { ...base, userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'], preferredMfaSetting: 'SMS_MFA' },
    expected: ['GetUser', 'GetUserAuthFactors'],
    steps: [],
  },
  {
    what: 'email off',
    user: { ...base, userMFASettingList: allButEmail, preferredMfaSetting: 'SOFTWARE_TOKEN_MFA' },
    expected: ['GetUser'],
    steps: [
      { what: 'turn Email on', role: 'switch', name: 'Email', rows: ['email'] },
      { what: 'prefer Text message', role: 'radio', name: 'Text message', rows: ['totp', 'sms'] },
      { what: 'turn Authenticator app off', role: 'switch', name: 'Authenticator app', rows: ['totp'] },
      { what: 'turn Email off', role: 'switch', name: 'Email', rows: ['email'] },
    ],
  },
];

/**
 * @typedef {object} Change
 * @property {string} what
 * @property {readonly string[]} requests The operations that the emulator saw, in order.
 * @property {readonly string[]} [expected] Of an opened page: the operations that it is to take.
 * @property {readonly string[]} [rows] Of a change: the factors whose rows it changes.
 * @property {boolean} [isToggle] Of a change: it turns a switch.
 * @property {readonly (readonly string[])[]} atClick The commits before the service had been read back: of each, the
 *   components that rendered.
 * @property {readonly (readonly string[])[]} atAnswer The commits after that.
 */

/**
 * Opens the page as several users and changes one thing after the other, against the kit's emulator.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./build.mjs').Built} built With the build of React that profiles.
 * @returns {Promise<Change[]>}
 */
export async function observeChanges(browser, built) {
  const changes = [];
  for (const visit of visits) changes.push(...(await observeVisit(browser, built, visit)));
  return changes;
}

async function observeVisit(browser, built, { what, user, expected, steps }) {
  const emulator = createCognitoEmulator({ users: [user] });
  const { accessToken } = await emulator.issueTokens(user.username);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route(`${origin}/?*`, (route) =>
      route.fulfill({ contentType: 'text/html', body: documentOf(built) }),
    );
    await page.route(`${origin}/cognito/`, async (route) => {
      const request = route.request();
      const answer = await emulator.handle(
        new Request(request.url(), {
          method: request.method(),
          headers: await request.allHeaders(),
          body: request.postData(),
        }),
      );
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: await answer.text(),
      });
    });
    await page.addInitScript(observePage);
    await page.goto(`${origin}/?token=${encodeURIComponent(accessToken)}`);

    const changes = [];
    const record = async (about, action) => {
      const seen = emulator.requests.length;
      await page.evaluate(() => void (window.benchLog.length = 0));
      await action();
      const log = await untilQuiet(page);
      const requests = emulator.requests.slice(seen).map(({ operation }) => operation);
      changes.push({ ...about, requests, ...commitsIn(log) });
    };
    await record({ what: `open: ${what}`, expected }, async () => {
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = document.getElementById('script').textContent;
        document.head.append(script);
      });
      await page.getByRole('switch').first().waitFor();
    });
    for (const { role, name, ...about } of steps) {
      await record({ ...about, isToggle: role === 'switch' }, () => page.getByRole(role, { name }).click());
    }
    return changes;
  } finally {
    await context.close();
  }
}

/** The page's log, once it has stopped growing. */
function untilQuiet(page) {
  return page.evaluate(async (quietMs) => {
    for (let last = performance.now(), { length } = window.benchLog; performance.now() - last < quietMs; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (window.benchLog.length === length) continue;
      last = performance.now();
      length = window.benchLog.length;
    }
    return window.benchLog;
  }, QUIET_MS);
}

function commitsIn(log) {
  const commits = log.filter(({ kind }) => kind === 'commit');
  const profiled = log.filter(({ kind }) => kind === 'profiled').length;
  if (profiled !== commits.length) {
    throw new Error(
      `The two counts of commits differ: ${commits.length} seen by the DevTools hook, ${profiled} by <Profiler>. ` +
        'One of them no longer tells the truth with this version of React; see bench/measure/observe-page.mjs.',
    );
  }
  const readBack = log.findLastIndex(({ kind, operation }) => kind === 'answer' && operation === 'GetUser');
  const renderedIn = (part) => part.filter(({ kind }) => kind === 'commit').map(({ rendered }) => rendered);
  return { atClick: renderedIn(log.slice(0, readBack)), atAnswer: renderedIn(log.slice(readBack)) };
}
