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

/** What is loaded on demand stays a reference, so that a page is what it loads to open. */
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
 * @param {boolean} [options.isBeyondReact] Leaves React out. Otherwise it is a script that runs.
 * @param {boolean} [options.isWhole] Takes in what the page would load later, on demand, as well.
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
      // One sheet beside the script; in a script that runs, Vite would put it inside otherwise.
      cssCodeSplit: false,
      minify: isProfiling ? false : 'oxc',
      rolldownOptions: {
        input: `${bench}pages/${entry}`,
        external: isBeyondReact ? isReact : [],
        // Each file of the kit that is for the browser alone says so; in a bundle it means nothing.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
        output: { format: isBeyondReact ? 'es' : 'iife', codeSplitting: false },
      },
    },
  });
  const chunk = result.output.find((file) => file.type === 'chunk');
  const css = result.output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  // Served to nobody: the comment that names the map is the bundler's, not the page's.
  return {
    js: chunk.code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, ''),
    css: css?.source ?? '',
    map: chunk.map,
  };
}
