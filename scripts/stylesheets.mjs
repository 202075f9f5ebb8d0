// The kit's stylesheets, built from the sources in one way for the package, the demo, the stories and the tests.
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import { build } from 'vite';

/**
 * How often a class is written, by layer. Specificity does the layers' work: rules of a feature beat rules of
 * the parts, and both beat a host's rules for elements, `*`, one class or one attribute.
 */
const repetitions = { 'cak.tokens': 2, 'cak.ui': 2, 'cak.features': 3 };

/**
 * PostCSS plugin: takes the kit's rules out of their cascade layers, where any rule of a host's sheet outside
 * of layers would override them. Other rules stay as they are.
 *
 * @returns {import('postcss').Plugin}
 */
export function unlayered() {
  return {
    postcssPlugin: 'cak-unlayered',
    Once(root) {
      root.walkAtRules('layer', (layer) => {
        if (!layer.params.startsWith('cak.')) return;
        const times = repetitions[layer.params];
        if (layer.nodes && times === undefined) throw layer.error(`${layer.params} has no repetitions.`);
        layer.walkRules((rule) => {
          if (rule.parent?.type === 'atrule' && rule.parent.name === 'keyframes') return;
          rule.selectors = rule.selectors.map((selector) => withRepeatedClass(selector, times));
        });
        // Only a page with the layered sheet has it: see adoptStyles.
        layer.walkDecls('--_layered', (declaration) => void declaration.remove());
        layer.replaceWith(layer.nodes ?? []);
      });
    },
  };
}

/**
 * Repeats the last class of a selector: `.a .b:hover` becomes `.a .b.b:hover`. Classes in `:where()` and the
 * like don't count.
 *
 * @param {string} selector
 * @param {number} times
 */
export function withRepeatedClass(selector, times) {
  const plain = selector.replace(/\((?:[^()]|\([^()]*\))*\)/g, (inner) => ' '.repeat(inner.length));
  const last = [...plain.matchAll(/\.[\w-]+/g)].at(-1);
  if (last === undefined) throw new Error(`${selector} has no class outside of parentheses.`);
  const end = last.index + last[0].length;
  return selector.slice(0, end) + last[0].repeat(times - 1) + selector.slice(end);
}

/** Vite's `css.postcss` for everything that imports the kit's styles from their sources. */
export const sourceStyles = { plugins: [unlayered()] };

/**
 * Builds both forms of the kit's stylesheet.
 *
 * @returns {Promise<{ layered: string, unlayered: string }>}
 */
export async function buildStylesheets() {
  const [result] = [
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      css: { transformer: 'lightningcss' },
      build: {
        write: false,
        cssMinify: false,
        rolldownOptions: { input: { styles: fileURLToPath(new URL('../src/styles.css', import.meta.url)) } },
      },
    }),
  ].flat();
  const sheet = result.output.find(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error('The build of src/styles.css gave no stylesheet.');
  const layered = String(sheet.source);
  const { css } = await postcss([unlayered()]).process(layered, { from: undefined });
  return { layered, unlayered: css };
}
