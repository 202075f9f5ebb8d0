import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bench = `${root}bench/`;

/** The kit as it is published: what `npm run build` put into dist/. */
const kit = [
  { find: /^cognito-account-kit$/, replacement: `${root}dist/index.js` },
  { find: /^cognito-account-kit\/(headless|settings|styles\.css)$/, replacement: `${root}dist/$1` },
  { find: /^cognito-account-kit\/cognito$/, replacement: `${root}dist/cognito/index.js` },
];

/** The entry of a bundle that holds these exports of the kit and next to nothing else. */
const moduleOf = (exports) => ({
  name: 'module-of-exports',
  resolveId: (id) => (id.endsWith('bench:exports') ? '\0bench:exports' : undefined),
  load: (id) =>
    id === '\0bench:exports'
      ? [
          ...exports.map(([name, from]) => `import { ${name} } from '${from}';`),
          // A page keeps no exports.
          `Object.assign(globalThis, { ${exports.map(([name]) => name).join(', ')} });`,
        ].join('\n')
      : undefined,
});

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
 * @param {string} [options.entry] Below `bench/pages/`. Needed where `exports` are not given.
 * @param {(readonly [name: string, from: string])[]} [options.exports] What to bundle in place of an entry, to weigh it.
 * @param {string} [options.page] The folder below `bench/pages/` whose `app.tsx` the entry mounts.
 * @param {boolean} [options.isBeyondReact] Leaves React out. Otherwise the result is a script that can run.
 * @param {boolean} [options.isWhole] Includes what the page would load on demand.
 * @param {boolean} [options.isProfiling] With the build of React that reports commits, and with function names.
 * @returns {Promise<Built>}
 */
export async function buildPage(options) {
  const {
    entry,
    page = '',
    exports = [],
    isBeyondReact = false,
    isWhole = false,
    isProfiling = false,
  } = options;
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
    plugins: [...(entry ? [] : [moduleOf(exports)]), ...(isWhole ? [] : [leaveOutDynamicImports])],
    build: {
      write: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      // A sheet of its own. Vite would put it into an `iife` script otherwise.
      cssCodeSplit: false,
      minify: isProfiling ? false : 'oxc',
      rolldownOptions: {
        input: entry ? `${bench}pages/${entry}` : 'bench:exports',
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
