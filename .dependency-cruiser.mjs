// The borders of ARCHITECTURE.md, section "Layers". Each rule's comment is what a developer reads when it fires.
const sources = (path) => ({ path, pathNot: '(\\.test(-d)?\\.tsx?$|/test-support/)' });
const layer = (name, from, mayImport, comment) => ({
  name,
  severity: 'error',
  comment,
  from: sources(from),
  to: { path: '^src/', pathNot: [from, ...mayImport] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one file in two places: move what both need to a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-entry-from-inside',
      severity: 'error',
      comment:
        'An entry collects what is public. Import the file itself: the way through the entry closes a cycle.',
      from: sources('^src/'),
      to: { path: '^src/(index|headless)\\.tsx?$' },
    },
    layer(
      'cognito-stands-alone',
      '^src/cognito/',
      [],
      "The wire speaks AWS's words only; it knows neither the model nor React.",
    ),
    layer('shared-stands-alone', '^src/shared/', [], 'Shared helpers know nothing of what uses them.'),
    layer(
      'i18n-stands-alone',
      '^src/i18n/',
      ['^src/shared/'],
      'The message core knows no feature; a feature brings its own catalogue.',
    ),
    layer(
      'model-is-pure',
      '^src/[^/]+/model/',
      ['^src/shared/'],
      'The model plans and knows no wire, no cache and no view: that is why all of it can be tested.',
    ),
    layer(
      'data-translates',
      '^src/[^/]+/data/',
      ['^src/cognito/', '^src/[^/]+/model/', '^src/shared/'],
      'Data is the one place that knows the words of the wire and of the model; it knows no React.',
    ),
    layer(
      'hooks-are-headless',
      '^src/[^/]+/hooks/',
      [
        '^src/[^/]+/data/',
        '^src/[^/]+/model/',
        '^src/i18n/',
        '^src/shared/',
        '^src/provider/',
        '^src/cognito/errors\\.ts$',
      ],
      'Hooks hold state and change it; what is shown is the business of components.',
    ),
    layer(
      'ui-knows-no-domain',
      '^src/ui/',
      ['^src/shared/'],
      'A part of src/ui must serve every feature: labels and states arrive as props.',
    ),
    layer(
      'components-render',
      '^src/[^/]+/components/',
      [
        '^src/[^/]+/hooks/',
        '^src/[^/]+/model/',
        '^src/[^/]+/[a-z-]+\\.messages\\.ts$',
        '^src/ui/',
        '^src/i18n/',
        '^src/shared/',
        '^src/provider/',
      ],
      'Components speak to hooks, never to the wire or to the data layer.',
    ),
    {
      name: 'set-ups-load-on-demand',
      severity: 'error',
      comment:
        'What opens on a click is imported on that click: a static import would make everybody load it who opens the panel.',
      from: sources('^src/mfa/components/(mfa-panel/[^/]+$|flow-dialog/lazy-dialog)'),
      to: {
        path: '^src/mfa/components/(mfa-panel/flows|totp-setup-dialog|contact-dialog|passkey-dialog|passkey-list)/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'phone-numbers-load-on-demand',
      severity: 'error',
      comment:
        'The field brings the numbering plans of the world along: only the sheet that needs it may import it.',
      from: { ...sources('^src/'), pathNot: '(^src/ui/phone-field/|/phone-sheet\\.tsx$|\\.test\\.tsx?$)' },
      to: { path: '^src/ui/phone-field/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'emulator-knows-no-model',
      severity: 'error',
      comment:
        "The emulator may know the wire's types only: were it built on the model, one wrong belief would pass its own test.",
      from: sources('^src/testing/'),
      to: { path: '^src/', pathNot: ['^src/testing/', '^src/cognito/'] },
    },
    {
      name: 'emulator-takes-types-only',
      severity: 'error',
      comment:
        'The emulator shares types with the client, not code: a fault in the client must not hide in the emulator.',
      from: sources('^src/testing/'),
      to: { path: '^src/cognito/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'outside-uses-the-entries',
      severity: 'error',
      comment: 'Demo, stories and e2e use the kit as an app does: through its public entries.',
      from: { path: '^(demo|stories|e2e|\\.storybook)/' },
      to: {
        path: '^src/',
        pathNot: '^src/(index\\.ts|headless\\.ts|styles\\.css|cognito/index\\.ts|testing/index\\.ts)$',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'] },
  },
};
