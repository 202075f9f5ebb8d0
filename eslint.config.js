import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import storybook from 'eslint-plugin-storybook';
import tseslint from 'typescript-eslint';

/** Which packages a layer may import; the borders between the layers are in .dependency-cruiser.mjs. */
const packages = (files, allowed, why) => ({
  files,
  ignores: ['**/test-support/**', '**/*.test.ts', '**/*.test.tsx', '**/*.test-d.ts', '**/*.test-d.tsx'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: `^(?!\\.\\.?/)(?!(${allowed.join('|')})$).+`, message: why }] },
    ],
  },
});

const never = '(?!)';

export default defineConfig(
  {
    ignores: [
      '.cache/**',
      'dist*/**',
      'coverage/**',
      'storybook-static/**',
      'test-results/**',
      'playwright-report/**',
      // Apps of other people, with packages and types of their own. Their own builds check them.
      'e2e/apps/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Its replacement, `query`, is missing in the oldest supported version of TanStack Query.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/query-core', name: 'fetchQuery' }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => save()}` reads better than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what is exported: a public name is a promise.' },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Use a named export, so that a thing has one name everywhere.',
        },
      ],
    },
  },
  reactHooks.configs.flat['recommended-latest'],
  storybook.configs['flat/recommended'],
  {
    files: ['*.config.{ts,js}', '.dependency-cruiser.mjs', '.storybook/**', 'stories/**', 'bench/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // The benchmark's packages are its own, and may not be installed.
  { files: ['**/*.js', '**/*.mjs', 'bench/**'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['scripts/**', 'bench/**', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  packages(
    ['src/cognito/**', 'src/messages/!(use-messages).ts'],
    [never],
    'This room has no dependencies, so that it can be used and tested without React or a browser.',
  ),
  packages(
    ['src/core/**', 'src/account/**', 'src/preference/**'],
    ['react', '@tanstack/react-query', 'react-hook-form'],
    'This room is headless: no Radix, no CSS.',
  ),
  packages(
    ['src/{totp,contact,passkeys,wizard,panel}/**'],
    ['react', 'react-hook-form', '@tanstack/react-query', '@simplewebauthn/browser'],
    'Radix is imported by src/ui alone.',
  ),
  packages(
    ['src/ui/!(phone-field)/**'],
    ['react', 'react-dom', '@radix-ui/.+', 'uqr'],
    'Parts know no domain, no query and no form; what they show arrives as props.',
  ),
  packages(
    ['src/ui/phone-field/**'],
    ['react', 'libphonenumber-js/.+'],
    'Only this part reads phone numbers, and it loads with the dialog that needs it: the library is as big as the rest of the page.',
  ),
);
