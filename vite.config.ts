import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceStyles } from './scripts/stylesheets.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The kit under its public names, so that the demo, the stories and the documentation import it as an app would. */
export const alias = [
  { find: /^cognito-account-kit$/, replacement: at('src/index.ts') },
  { find: /^cognito-account-kit\/headless$/, replacement: at('src/headless.ts') },
  { find: /^cognito-account-kit\/settings$/, replacement: at('src/settings.ts') },
  { find: /^cognito-account-kit\/cognito$/, replacement: at('src/cognito/index.ts') },
  { find: /^cognito-account-kit\/testing$/, replacement: at('src/testing/index.ts') },
  { find: /^cognito-account-kit\/styles\.css$/, replacement: at('src/styles.css') },
];

/** Replaces the peers with the oldest supported versions, in the kit and in every package that it uses. */
export const oldestPeers = [
  {
    find: /^@tanstack\/react-query$/,
    replacement: at('node_modules/react-query-oldest/build/modern/index.js'),
  },
  { find: /^react-hook-form$/, replacement: at('node_modules/react-hook-form-oldest/dist/index.esm.mjs') },
  { find: /^react$/, replacement: at('node_modules/react18/index.js') },
  { find: /^react\/jsx-runtime$/, replacement: at('node_modules/react18/jsx-runtime.js') },
  { find: /^react\/jsx-dev-runtime$/, replacement: at('node_modules/react18/jsx-dev-runtime.js') },
  { find: /^react-dom$/, replacement: at('node_modules/react-dom18/index.js') },
  { find: /^react-dom\/client$/, replacement: at('node_modules/react-dom18/client.js') },
  { find: /^react-dom\/server$/, replacement: at('node_modules/react-dom18/server.browser.js') },
];

/** The styles as the package ships them. */
export const css = { postcss: sourceStyles };

export default defineConfig({ plugins: [react()], resolve: { alias }, css });
