import { TotpSetupPage } from '../pages/totp-setup.page.js';
import { expect, test } from '../support/test.js';

test('the panel works where the user blocks all site data', async ({ page, signIn, panel, emulator }) => {
  await signIn.open();
  const works = await page.evaluate(() =>
    Object.entries({
      channels: () => new BroadcastChannel('probe'),
      localStorage: () => localStorage.length,
      sessionStorage: () => sessionStorage.length,
      indexedDB: () => indexedDB.open('probe'),
    }).flatMap(([name, touch]) => {
      try {
        touch();
        return [name];
      } catch {
        return [];
      }
    }),
  );
  expect(works).toEqual([]);

  await signIn.signsInAs('fresh');
  const setUp = new TotpSetupPage(page, emulator);
  await setUp.opens('Set up');
  await setUp.continues();
  await setUp.givesCode('fresh');
  await setUp.shows('Authenticator app is on');
  await setUp.presses('Done');
  await panel.showsOn('Authenticator app');
});
