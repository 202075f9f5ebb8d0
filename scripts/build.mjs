// Builds the package into dist/: ES modules with source maps, one declaration per module, the stylesheet.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { buildStylesheets, sourceStyles } from './stylesheets.mjs';

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
const isExternal = (id) => packages.some((name) => id === name || id.startsWith(`${name}/`));

const shared = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  css: { postcss: sourceStyles },
};
const output = { target: 'es2022', outDir: 'dist', emptyOutDir: false, sourcemap: true, minify: false };

/** Where the emulator and its libraries find these names, also in a page that lacks them. */
const fromPlatform = Object.fromEntries(
  ['Request', 'Response', 'TextEncoder', 'TextDecoder', 'crypto'].flatMap((name) => {
    const source = [resolve('src/testing/platform.ts'), name];
    return [
      [name, source],
      [`globalThis.${name}`, source],
    ];
  }),
);

rmSync('dist', { recursive: true, force: true });

// One file per source file, so that "use client" stays on exactly the modules that have it, and a bundler
// includes only imported ones.
await build({
  ...shared,
  build: {
    ...output,
    // Lazy-loaded styles are text in a script, which an app's build doesn't minify.
    cssMinify: 'lightningcss',
    lib: {
      entry: {
        index: 'src/index.ts',
        headless: 'src/headless.ts',
        settings: 'src/settings.ts',
        'cognito/index': 'src/cognito/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: isExternal,
      // Ignore the warning about "use client": every module stays its own file, so the directive stays in
      // place.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});

// Bundle the emulator's libraries (TOTP, passkey registrations): they're for tests, and no app should
// have to install them. Without source maps: those libraries' sources would be half of the package.
await build({
  ...shared,
  build: {
    ...output,
    sourcemap: false,
    lib: { entry: { 'testing/index': 'src/testing/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      transform: { inject: fromPlatform },
      output: { chunkFileNames: 'testing/[name]-[hash].js' },
    },
  },
});

const { layered, unlayered } = await buildStylesheets();
for (const [name, css] of [
  ['styles', unlayered],
  ['styles.layered', layered],
]) {
  writeFileSync(`dist/${name}.css`, css);
  // TypeScript checks side-effect imports: without this, `import 'cognito-account-kit/styles.css'` is an error
  // (TS2882).
  writeFileSync(`dist/${name}.css.d.ts`, 'export {};\n');
}

execFileSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
console.log('Built dist/.');
