// The borders of ARCHITECTURE.md, section "Rooms". Each rule's comment is what a developer reads when it fires.
const sources = (path) => ({ path, pathNot: '(\\.test(-d)?\\.tsx?$|/test-support/)' });
/** A folder of `src` and the folders that it may import. */
const room = (name, mayImport, comment) => ({
  name: `${name}-borders`,
  severity: 'error',
  comment,
  from: sources(`^src/${name}/`),
  to: { path: '^src/', pathNot: [name, ...mayImport].map((other) => `^src/${other}[./]`) },
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
      to: { path: '^src/(index|headless|settings)\\.tsx?$' },
    },
    room('cognito', [], "The wire client speaks AWS's words only. It knows neither the features nor React."),
    room('core', [], 'Mechanisms serve every feature, so they know none of them.'),
    room('messages', ['core'], 'The message core knows no feature; each feature brings its own catalogue.'),
    room('ui', ['core'], 'A part of src/ui must serve every feature: labels and states arrive as props.'),
    room(
      'account',
      ['core', 'messages', 'ui', 'cognito', 'kit-messages'],
      'Account holds what all features share: the user, the pool, the step-up, failures. It knows no feature.',
    ),
    room(
      'preference',
      ['account', 'core', 'messages', 'ui', 'cognito'],
      'Preference holds the rules of the factors. It knows no set-up and no surface.',
    ),
    room(
      'wizard',
      ['preference', 'account', 'core', 'messages', 'ui'],
      'Wizard is the shell of every set-up dialog. It knows none of them.',
    ),
    ...['totp', 'contact', 'passkeys', 'password', 'sessions', 'devices', 'profile', 'deletion'].map(
      (feature) =>
        room(
          feature,
          ['wizard', 'preference', 'account', 'core', 'messages', 'ui', 'cognito'],
          'A feature never imports its sibling: move what both need to a room below.',
        ),
    ),
    room(
      'panel',
      [
        ...['totp', 'contact', 'passkeys', 'wizard', 'preference', 'account', 'core', 'messages', 'ui'],
        // Words on the console, not on the wire.
        'cognito/tell-developer',
      ],
      'The panel shows what the rooms below say. It speaks to hooks, never to the wire.',
    ),
    room(
      'checkup',
      [
        ...['totp', 'contact', 'passkeys', 'sessions'],
        ...['wizard', 'preference', 'account', 'core', 'messages', 'ui'],
      ],
      'The check-up looks at what the features have read. It speaks to their queries and dialogs, never to the wire.',
    ),
    room(
      'settings',
      [
        ...[
          'checkup',
          'panel',
          'totp',
          'contact',
          'passkeys',
          'password',
          'sessions',
          'devices',
          'profile',
          'deletion',
        ],
        ...['wizard', 'preference', 'account', 'core', 'messages', 'ui'],
      ],
      'The page composes the surfaces of the features. It speaks to hooks, never to the wire.',
    ),
    {
      name: 'kit-messages-is-a-type',
      severity: 'error',
      comment:
        'Only the type of all catalogues may reach the provider: their words load with their features.',
      from: sources('^src/account/'),
      to: { path: '^src/kit-messages\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'wire-words-at-the-border',
      severity: 'error',
      comment:
        'Inside a feature only *-api, to-*-failure, encode-* and decode-* translate between the wire and the model.',
      from: sources(
        '^src/(preference|totp|contact|passkeys|password|sessions|devices|profile|deletion)/(?!([a-z-]+-api|to-[a-z-]+|encode-[a-z-]+|decode-[a-z-]+)\\.ts$)',
      ),
      to: { path: '^src/cognito/' },
    },
    {
      name: 'set-ups-load-on-demand',
      severity: 'error',
      comment:
        'What opens on a click is imported on that click: a static import would make everybody load it who opens the panel.',
      from: sources('^src/(panel/[^/]+$|wizard/lazy-dialog)'),
      to: {
        path: '^src/(panel/dialogs|totp/dialog|contact/dialog|passkeys/dialog|passkeys/list)/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'phone-numbers-load-on-demand',
      severity: 'error',
      comment:
        'The field loads the numbering plans of the world: only the sheet that needs it may import it.',
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
        pathNot:
          '^src/(index\\.ts|headless\\.ts|settings\\.ts|styles\\.css|cognito/index\\.ts|testing/index\\.ts)$',
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
