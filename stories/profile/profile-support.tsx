import type { AttributeSpec, ProfileFormProps } from 'cognito-account-kit/settings';
import type { EmulatedUserInit } from 'cognito-account-kit/testing';
import type { StoryContext } from 'storybook/internal/types';
import { expect, waitFor } from 'storybook/test';
import { ada } from '../support/scenario.js';

/** The attributes of the stories' app. */
export const attributes: readonly AttributeSpec[] = [
  { name: 'name', isRequired: true },
  'nickname',
  'birthdate',
  'website',
  'locale',
  'zoneinfo',
  {
    name: 'custom:team',
    label: 'Team',
    options: [
      { value: 'blue', label: 'Blue' },
      { value: 'green', label: 'Green' },
    ],
  },
  { name: 'custom:desk', label: 'Desk number', kind: 'number', maxLength: 4 },
  { name: 'custom:news', label: 'Send me news', kind: 'boolean' },
  { name: 'custom:since', label: 'Member since', kind: 'date', isReadOnly: true },
];

/** Ada with a filled profile. */
export const withProfile = {
  attributes: {
    ...ada.attributes,
    name: 'Ada Lovelace',
    birthdate: '1990-12-10',
    website: 'https://ada.example',
    locale: 'en-GB',
    zoneinfo: 'Europe/London',
    'custom:team': 'blue',
    'custom:desk': '12',
    'custom:news': 'true',
    'custom:since': '2024-02-29',
  },
} satisfies Partial<EmulatedUserInit>;

export const defaultArgs = { attributes } satisfies ProfileFormProps;

type Typing = Pick<StoryContext, 'canvas' | 'userEvent'>;

/** Replaces what a field holds. */
export async function retype({ canvas, userEvent }: Typing, label: string, text: string): Promise<void> {
  const field = await canvas.findByLabelText(label);
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
}

/** Types a new nickname and saves it. */
export async function saveNickname(typing: Typing, text = 'Countess'): Promise<void> {
  await retype(typing, 'Nickname', text);
  await typing.userEvent.click(typing.canvas.getByRole('button', { name: 'Save' }));
}

/** Expects the form to announce this. */
export async function expectAnnounced(canvas: Typing['canvas'], words: RegExp): Promise<void> {
  await waitFor(() =>
    expect(canvas.getAllByRole('alert').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(words),
    ),
  );
}
