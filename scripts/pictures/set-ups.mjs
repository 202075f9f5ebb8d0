// Walks through each set-up as a user of the demo, and takes a picture of each step under the step's name.
import { panelOf, take } from './studio.mjs';

/**
 * @typedef {object} SetUp
 * @property {import('./studio.mjs').Visit} visit
 * @property {(user: User) => Promise<void>} walk
 */

/** @type {Record<string, SetUp>} In the order of the rows of the panel. */
export const setUps = {
  authenticator: {
    visit: { account: 'fresh' },
    async walk(user) {
      await user.opens('Set up authenticator app');
      await user.shows('explained', 'Set up authenticator app');
      await user.presses('Continue');
      await user.dialog.getByRole('img').waitFor();
      await user.shows('key', 'Set up authenticator app');
      await user.types('Code from the app', (await user.phone()).authenticator.code);
      await user.presses('Turn on');
      await user.shows('done', 'Authenticator app is on');
      await user.presses('Done');
      await user.opens('Replace authenticator app');
      await user.shows('replaced', 'Replace authenticator app');
      await user.presses('Continue');
      await user.dialog.getByRole('img').waitFor();
      await user.presses('Close');
      await user.shows('left', 'Leave without finishing?');
    },
  },
  phone: {
    visit: { account: 'fresh' },
    async walk(user) {
      await user.opens('Set up text message');
      await user.types('Phone number', '+1 206 555 0142');
      await user.shows('number', 'Set up text message');
      await user.presses('Send code');
      await user.shows('code', 'Enter the code');
      await user.types('Code', (await user.phone()).messages[0].code);
      await user.presses('Turn on');
      await user.shows('done', 'Text message is on');
      await user.presses('Done');
      await user.opens('Change phone number');
      await user.shows('change', 'Change phone number');
      await user.presses('Remove phone number');
      await user.shows('removal', 'Remove phone number?');
    },
  },
  email: {
    visit: { account: 'fresh' },
    async walk(user) {
      await user.opens('Set up email');
      await user.shows('address', 'Set up email');
      await user.presses('Send code');
      await user.shows('code', 'Enter the code');
      await user.types('Code', (await user.phone()).messages[0].code);
      await user.presses('Turn on');
      await user.shows('done', 'Email is on');
    },
  },
  passkey: {
    visit: { account: 'totp-preferred' },
    async walk(user) {
      const authenticator = await user.getsAuthenticator();
      await user.opens('Set up passkey');
      await user.shows('explained', 'Set up passkey');
      await user.presses('Create passkey');
      await user.dialog.getByText('Follow the steps in your browser.').waitFor();
      await user.shows('browser', 'Set up passkey');
      await user.presses('Cancel');
      await authenticator.answers();
      await user.presses('Create passkey');
      await user.shows('done', 'Passkey is on');
      await user.presses('Done');
      await user.opens('Manage passkeys');
      await user.dialog.getByRole('listitem').waitFor();
      await user.shows('list', 'Passkeys');
      await user.dialog.getByRole('button', { name: /^Delete/ }).click();
      await user.shows('deletion', 'Delete this passkey?');
    },
  },
};

/** Hides everything but the topmost dialog. */
const alone = `
  * { visibility: hidden }
  [data-in-picture], [data-in-picture] * { visibility: visible }
  dialog::backdrop { background: none !important }
  dialog { box-shadow: none !important }
`;

/**
 * Walks through a set-up in one theme.
 *
 * @param {Awaited<ReturnType<typeof import('./studio.mjs').openStudio>>} studio
 * @param {SetUp} setUp
 * @param {'light' | 'dark'} theme
 * @returns {Promise<Map<string, Buffer>>} The pictures by step.
 */
export async function walkThrough(studio, { visit, walk }, theme) {
  const visitor = await studio.visit({ ...visit, query: { theme } });
  const pictures = new Map();
  await walk(userOf(visitor, await panelOf(visitor), pictures));
  await visitor.page.close();
  return pictures;
}

/** @typedef {ReturnType<typeof userOf>} User The actions of a user, and taking pictures. */

function userOf({ page, phone }, panel, pictures) {
  // The topmost: a confirmation opens over a list.
  const dialog = page.locator('dialog[open]').last();
  return {
    dialog,
    phone,
    opens: (name) => panel.getByRole('button', { name }).click(),
    presses: (name) => dialog.getByRole('button', { name, exact: true }).click(),
    types: (label, text) => dialog.getByRole('textbox', { name: label, exact: true }).fill(text),
    async shows(name, title) {
      await dialog.getByRole('heading', { name: title }).waitFor();
      const style = await page.addStyleTag({ content: alone });
      await dialog.evaluate((element) => element.setAttribute('data-in-picture', ''));
      pictures.set(name, await take(dialog));
      await dialog.evaluate((element) => element.removeAttribute('data-in-picture'));
      await style.evaluate((element) => element.remove());
    },
    async getsAuthenticator() {
      const session = await page.context().newCDPSession(page);
      await session.send('WebAuthn.enable');
      const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: false,
        },
      });
      return {
        answers: () =>
          session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true }),
      };
    },
  };
}
