import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  type ApplyMode,
  type Factor,
  type MfaPolicy,
  MfaPanel,
  type PreferableFactor,
} from 'cognito-account-kit';
import { expect, fn } from 'storybook/test';
import { expectVisible } from '../support/play.js';
import { ada, startingWith, wireNames } from '../support/scenario.js';

interface PlaygroundControls {
  /** When a change is sent. */
  apply: ApplyMode;
  /** Whether the pool asks for a second step. */
  mfa: MfaPolicy['mfa'];
  /** What the pool offers. */
  offered: readonly Factor[];
  /** What is on for the user. */
  on: readonly Factor[];
  /** What is preferred, if it is on. */
  preferred: PreferableFactor | 'none';
  /** What the user has ready: a registered authenticator, a verified number and address, a passkey. */
  ready: readonly Factor[];
  /** How long the service takes for each answer, in milliseconds. */
  latency: number;
}

const choices: readonly Factor[] = ['totp', 'sms', 'email', 'passkey'];

/** Any user in any pool. What is asked for is sent to an emulated user pool in this page, and read back from it. */
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
    apply: { control: 'inline-radio', options: ['instantly', 'on-save'] },
    mfa: { control: 'inline-radio', options: ['off', 'optional', 'required'] },
    offered: { control: 'inline-check', options: choices },
    on: { control: 'inline-check', options: choices },
    preferred: { control: 'inline-radio', options: ['none', 'totp', 'sms', 'email'] },
    ready: { control: 'inline-check', options: choices },
    latency: { control: { type: 'range', min: 0, max: 3000, step: 100 } },
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

/** Change the controls, and the page starts anew with that user in that pool. */
export const Playground: StoryObj<PlaygroundControls> = {
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('switch', { name: 'Email' }));
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
  },
};
