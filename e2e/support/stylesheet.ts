import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = fileURLToPath(new URL('../../src/styles.css', import.meta.url));

/** Builds the kit's stylesheet from its sources, as an app gets it. */
export async function kitStylesheet(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    css: { transformer: 'lightningcss' },
    build: { write: false, rolldownOptions: { input: { styles: source } } },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : 'output' in result
      ? result.output
      : [];
  const sheet = outputs.find(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error('The build of src/styles.css gave no stylesheet.');
  return String(sheet.source);
}
