import { expect, test } from '../support/test.js';

test('a title that gets the focus shows no ring, even where the browser would draw one', async ({
  signIn,
  panel,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await panel.root.getByRole('button', { name: 'Set up authenticator app' }).click();
  const title = panel.dialog.getByRole('heading', { name: 'Set up authenticator app' });
  await expect(title).toBeFocused();
  await expect(title).toHaveCSS('outline-style', 'none');
  // WebKit draws a ring for each focus from a script. Firefox does when it is asked to.
  await title.evaluate((element) => {
    element.blur();
    element.focus({ focusVisible: true });
  });
  expect(await title.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  await expect(title).toHaveCSS('outline-style', 'none');
});
