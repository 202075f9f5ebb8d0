import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import typography from '@tailwindcss/typography';
import postcss from 'postcss';
import { compile } from 'tailwindcss';
import tailwind3 from 'tailwindcss3';

const require = createRequire(import.meta.url);
const textOf = (path: string) => readFileSync(path, 'utf8');
const own = (name: string) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8');

/** Tailwind 3's own build of its reset and of these classes. */
async function tailwind3Sheet(classes: string): Promise<string> {
  const plugin = tailwind3({ content: [{ raw: classes }], plugins: [typography] });
  const source = '@tailwind base; @tailwind components; @tailwind utilities;';
  const { css } = await postcss([plugin]).process(source, { from: undefined });
  return css;
}

/** Tailwind 4's own build of its reset, in its layers. */
async function tailwind4Sheet(): Promise<string> {
  const compiler = await compile('@import "tailwindcss";', {
    loadStylesheet: () => {
      const path = require.resolve('tailwindcss/index.css');
      return Promise.resolve({ path, base: '/', content: textOf(path) });
    },
  });
  return compiler.build(['antialiased']);
}

/** The demo's sheets without the kit's tokens, which it gives its own colours. */
function demoSheet(): string {
  const folder = new URL('../../demo/page/styles/', import.meta.url);
  const sheets = readdirSync(folder).map((name) => textOf(fileURLToPath(new URL(name, folder))));
  return sheets.join('\n').replaceAll(/--cak-[^;]+;/g, '');
}

/** A host: its sheet, and the class that it gives to the element around the kit. */
export interface Host {
  readonly sheet: string;
  readonly className?: string;
}

/** The sheets of hosts, by name. */
export async function hostSheets(): Promise<Readonly<Record<string, Host>>> {
  return {
    'Tailwind 3': { sheet: await tailwind3Sheet('antialiased') },
    'Tailwind 4': { sheet: await tailwind4Sheet() },
    'a .prose article': { sheet: await tailwind3Sheet('prose lg:prose-xl'), className: 'prose' },
    'Bootstrap’s reboot': { sheet: textOf(require.resolve('bootstrap/dist/css/bootstrap-reboot.css')) },
    Bootstrap: { sheet: textOf(require.resolve('bootstrap/dist/css/bootstrap.css')) },
    'normalize.css': { sheet: textOf(require.resolve('normalize.css/normalize.css')) },
    'create-next-app': { sheet: own('create-next-app') },
    'Vite’s template': { sheet: own('vite-template') },
    'button { all: unset }': { sheet: 'button { all: unset; }' },
    'the demo': { sheet: demoSheet() },
    'rules for every element': { sheet: own('elements') },
  };
}
