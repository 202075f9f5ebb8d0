import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  type ApplyMode,
  type Factor,
  MfaPanel,
  type MfaPolicy,
  type PreferableFactor,
} from 'cognito-account-kit';
import { expect, fn } from 'storybook/test';
import { expectVisible } from '../support/play.js';
import { ada, startingWith, wireNames } from '../support/scenario.js';

interface PlaygroundControls {
  apply: ApplyMode;
  mfa: MfaPolicy['mfa'];
  offered: readonly Factor[];
  on: readonly Factor[];
  preferred: PreferableFactor | 'none';
  ready: readonly Factor[];
  /** Milliseconds. */
  latency: number;
}

const choices: readonly Factor[] = ['totp', 'sms', 'email', 'passkey'];

/**
 * Any user in any pool. The panel sends each change to an emulated user pool in this page, and reads it back.
 */
const meta = {
  title: 'MFA panel/Playground',
  args: {
    apply: 'instantly',
    mfa: 'optional',
    offered: choices,
    on: ['totp', 'sms'],
    preferred: 'totp',
    ready: ['totp', 'sms', 'email'],
    latency: 300,
  },
  argTypes: {
    apply: {
      description: 'When the panel sends a change.',
      control: 'inline-radio',
      options: ['instantly', 'on-save'],
    },
    mfa: {
      description: 'Whether the pool asks for a second step.',
      control: 'inline-radio',
      options: ['off', 'optional', 'required'],
    },
    offered: { description: 'The factors that the pool offers.', control: 'inline-check', options: choices },
    on: { description: 'The factors that are on for the user.', control: 'inline-check', options: choices },
    preferred: {
      description: 'The preferred factor, if it is on.',
      control: 'inline-radio',
      options: ['none', 'totp', 'sms', 'email'],
    },
    ready: {
      description: 'What the user has: a registered authenticator, a verified number or address, a passkey.',
      control: 'inline-check',
      options: choices,
    },
    latency: {
      description: 'How long the service takes to respond, in milliseconds.',
      control: { type: 'range', min: 0, max: 3000, step: 100 },
    },
  },
  parameters: {
    ...startingWith(({ mfa, offered, on, preferred, ready, latency }: PlaygroundControls) => ({
      policy: { mfa, factors: offered },
      user: {
        totpSecret: ready.includes('totp') || null,
        passkeys: ready.includes('passkey') ? 1 : 0,
        attributes: {
          ...ada.attributes,
          phone_number_verified: String(ready.includes('sms')),
          email_verified: String(ready.includes('email')),
        },
        userMFASettingList: on.map((factor) => wireNames[factor]),
        preferredMfaSetting: preferred !== 'none' && on.includes(preferred) ? wireNames[preferred] : null,
      },
      faults: [{ latency }],
    })),
  },
  render: ({ apply }) => <MfaPanel apply={apply} setUp={setUp} />,
} satisfies Meta<PlaygroundControls>;

const setUp = { totp: fn(), sms: fn(), email: fn(), passkey: fn() };

export default meta;

/** Each change of a control restarts the page with that user in that pool. */
export const Playground: StoryObj<PlaygroundControls> = {
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('switch', { name: 'Email' }));
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
  },
};
