import type { Preview } from '@storybook/react-vite';
import 'cognito-account-kit/styles.css';
import { expectSizesOfScale, expectWordsInBudget } from '../stories/support/after-each.js';
import { closeAccount, loadAccount, withAccount } from '../stories/support/with-account.js';
import { withSurface } from '../stories/support/with-surface.js';

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [loadAccount],
  beforeEach: closeAccount,
  // In tests alone: in the catalogue, the failure would cover the story.
  afterEach: (context) => {
    if (!('__vitest_browser__' in window)) return;
    expectSizesOfScale(context);
    expectWordsInBudget();
  },
  // The first decorator is the innermost.
  decorators: [withAccount, withSurface],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { toc: true },
    options: {
      storySort: {
        order: [
          'Introduction',
          'MFA panel',
          [
            'Playground',
            'All states',
            'States',
            'Reading',
            'Changes',
            'Failed changes',
            'On save',
            'Look',
            'Custom composition',
            'Step-up',
          ],
          'Set-ups',
          'Authenticator set-up',
          ['Steps', 'Failures'],
          'Phone and email',
          ['Section', 'Phone number', 'Email address', 'Failures'],
          'Passkeys',
          ['List', 'Steps', 'Failures'],
          'Account',
          ['Page', 'Deletion'],
          'Security check-up',
          'Profile',
          ['Form', 'Failures'],
          'Password',
          ['Steps', 'Failures'],
          'Sessions',
          'Devices',
          'Headless',
          'Hooks',
          'Theming',
          ['Overview', 'Tokens'],
          'Messages and languages',
          'Errors',
          'Testing',
        ],
      },
    },
  },
  initialGlobals: { theme: 'system', direction: 'ltr', density: 'comfortable' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'system', title: "The system's theme" },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    density: {
      description: 'Density',
      toolbar: {
        icon: 'component',
        dynamicTitle: true,
        items: [
          { value: 'comfortable', title: 'Comfortable' },
          { value: 'compact', title: 'Compact' },
        ],
      },
    },
  },
};

export default preview;
