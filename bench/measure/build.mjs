import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bench = `${root}bench/`;

/** The kit as it is published: what `npm run build` put into dist/. */
const kit = [
  { find: /^cognito-account-kit$/, replacement: `${root}dist/index.js` },
  { find: /^cognito-account-kit\/(headless|styles\.css)$/, replacement: `${root}dist/$1` },
  { find: /^cognito-account-kit\/cognito$/, replacement: `${root}dist/cognito/index.js` },
];

const isReact = (id) => /^(react|react-dom|scheduler)(\/|$)/.test(id);

/** Keeps dynamic imports out of the bundle, so that a page holds only what it loads to open. */
const leaveOutDynamicImports = {
  name: 'leave-out-dynamic-imports',
  resolveDynamicImport: (id) => ({ id, external: true }),
};

/**
 * @typedef {object} Built
 * @property {string} js
 * @property {string} css Empty where the page has none.
 * @property {{ mappings: string, sources: readonly string[] }} map Of `js`.
 */

/**
 * Bundles as an app's production build does, with Vite's defaults.
 *
 * @param {object} options
 * @param {string} options.entry Below `bench/pages/`.
 * @param {string} [options.page] The folder below `bench/pages/` whose `app.tsx` the entry mounts.
 * @param {boolean} [options.isBeyondReact] Leaves React out. Otherwise the result is a script that can run.
 * @param {boolean} [options.isWhole] Includes what the page would load on demand.
 * @param {boolean} [options.isProfiling] With the build of React that reports commits, and with function names.
 * @returns {Promise<Built>}
 */
export async function buildPage(options) {
  const { entry, page = '', isBeyondReact = false, isWhole = false, isProfiling = false } = options;
  const result = await build({
    configFile: false,
    root: bench,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        ...kit,
        { find: 'bench:app', replacement: `${bench}pages/${page}/app.tsx` },
        ...(isProfiling ? [{ find: 'react-dom/client', replacement: 'react-dom/profiling' }] : []),
      ],
    },
    plugins: isWhole ? [] : [leaveOutDynamicImports],
    build: {
      write: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      // A sheet of its own. Vite would put it into an `iife` script otherwise.
      cssCodeSplit: false,
      minify: isProfiling ? false : 'oxc',
      rolldownOptions: {
        input: `${bench}pages/${entry}`,
        external: isBeyondReact ? isReact : [],
        // The kit's browser-only files carry `'use client'`, which means nothing in a bundle.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
        output: { format: isBeyondReact ? 'es' : 'iife', codeSplitting: false },
      },
    },
  });
  const chunk = result.output.find((file) => file.type === 'chunk');
  const css = result.output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  // The bundler adds a comment that names the source map. The page doesn't load the map, so the comment doesn't count.
  return {
    js: chunk.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, ''),
    css: css?.source ?? '',
    map: chunk.map,
  };
}
