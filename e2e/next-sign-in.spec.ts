import type { MfaPanelPage } from './pages/mfa-panel.page.js';
import type { Asked } from './support/asked.js';
import { expect, test } from './support/test.js';

interface Change {
  readonly does: string;
  readonly by: string;
  readonly change: (panel: MfaPanelPage) => Promise<void>;
  readonly next: Asked;
}

/** Turns each factor on and off, moves and clears the preference; with the next sign-in after each. */
const changes: readonly Change[] = [
  {
    does: 'turns on the authenticator app',
    by: 'nothing-on',
    change: (panel) => panel.turns('Authenticator app', 'on'),
    next: 'Authenticator app',
  },
  {
    does: 'turns on text messages',
    by: 'nothing-on',
    change: (panel) => panel.turns('Text message', 'on'),
    next: 'Text message',
  },
  {
    does: 'turns on email',
    by: 'nothing-on',
    change: (panel) => panel.turns('Email', 'on'),
    next: 'Email',
  },
  {
    does: 'turns on two and prefers none',
    by: 'nothing-on',
    change: async (panel) => {
      await panel.turns('Email', 'on');
      await panel.turns('Text message', 'on');
    },
    next: { choiceOf: ['Text message', 'Email'] },
  },
  {
    does: 'moves the preference to text messages',
    by: 'totp-preferred',
    change: (panel) => panel.prefers('Text message'),
    next: 'Text message',
  },
  {
    does: 'wants to be asked each time',
    by: 'totp-preferred',
    change: (panel) => panel.prefers('Ask me each time'),
    next: { choiceOf: ['Authenticator app', 'Text message'] },
  },
  {
    does: 'prefers the authenticator app',
    by: 'two-on',
    change: (panel) => panel.prefers('Authenticator app'),
    next: 'Authenticator app',
  },
  {
    does: 'turns on a third factor and prefers none',
    by: 'two-on',
    change: (panel) => panel.turns('Email', 'on'),
    next: { choiceOf: ['Authenticator app', 'Text message', 'Email'] },
  },
  {
    does: 'turns on a third factor and prefers it',
    by: 'totp-preferred',
    change: async (panel) => {
      await panel.turns('Email', 'on');
      await panel.prefers('Email');
    },
    next: 'Email',
  },
  {
    does: 'turns off the preferred factor',
    by: 'totp-preferred',
    change: (panel) => panel.turns('Authenticator app', 'off'),
    next: 'Text message',
  },
  {
    does: 'turns off a factor that is not preferred',
    by: 'totp-preferred',
    change: (panel) => panel.turns('Text message', 'off'),
    next: 'Authenticator app',
  },
  {
    does: 'turns off the preferred one of many',
    by: 'all-on',
    change: (panel) => panel.turns('Authenticator app', 'off'),
    next: { choiceOf: ['Text message', 'Email'] },
  },
  {
    does: 'turns off email',
    by: 'all-on',
    change: (panel) => panel.turns('Email', 'off'),
    next: 'Authenticator app',
  },
  {
    does: 'turns off the passkey',
    by: 'all-on',
    change: async (panel) => {
      await panel.switch('Passkey').click();
      await panel.answers('Turn off');
      await panel.says('Passkey is off.');
    },
    next: 'Authenticator app',
  },
  {
    does: 'turns off everything',
    by: 'totp-preferred',
    change: async (panel) => {
      await panel.turns('Text message', 'off');
      await panel.switch('Authenticator app').click();
      await panel.answers('Turn off');
      await panel.says('Authenticator app is off.');
    },
    next: 'nothing',
  },
  {
    does: 'changes from the app to text messages where one factor must stay on',
    by: 'required',
    change: async (panel) => {
      await panel.turns('Text message', 'on');
      await panel.turns('Authenticator app', 'off');
    },
    next: 'Text message',
  },
  {
    does: 'takes a change back',
    by: 'totp-preferred',
    change: async (panel) => {
      await panel.prefers('Text message');
      await panel.undo.click();
      await panel.says('Undone. Authenticator app is preferred again.');
    },
    next: 'Authenticator app',
  },
  {
    does: 'takes back that the preferred factor was turned off',
    by: 'totp-preferred',
    change: async (panel) => {
      await panel.turns('Authenticator app', 'off');
      await panel.undo.click();
      await panel.says('Undone. Authenticator app is on again. Authenticator app is preferred again.');
      await panel.showsPreferred('Authenticator app');
    },
    next: 'Authenticator app',
  },
];

for (const { does, by, change, next } of changes) {
  test(`${by} ${does}: the next sign-in matches the panel’s preview`, async ({ signIn, account, panel }) => {
    await signIn.open();
    await signIn.signsInAs(by);
    await change(panel);

    const promised = await panel.promise();
    expect(promised).toEqual(next);
    await account.signsOut();

    expect(await signIn.signsInAs(by)).toEqual(promised);
    expect(await panel.promise()).toEqual(promised);
  });
}

for (const [username, asked] of [
  ['nothing-on', 'nothing'],
  ['totp-preferred', 'Authenticator app'],
  ['two-on', { choiceOf: ['Authenticator app', 'Text message'] }],
  ['all-on', 'Authenticator app'],
  ['required', 'Authenticator app'],
  ['fresh', 'nothing'],
] as const) {
  test(`the panel’s preview for ${username} matches the sign-in just before`, async ({ signIn, panel }) => {
    await signIn.open();
    expect(await signIn.signsInAs(username)).toEqual(asked);
    expect(await panel.promise()).toEqual(asked);
  });
}
