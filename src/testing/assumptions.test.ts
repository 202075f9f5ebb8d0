import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The file names in `found`, each as often as it was found, sorted. */
const filesOf = (found: readonly string[]) => [...found].sort();

it('lists every assumption of the code in docs/emulator.md', () => {
  const folder = new URL('.', import.meta.url);
  const inCode = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8');
      return Array.from(source.matchAll(/Assumed:/g), () => file);
    });
  const docs = readFileSync(new URL('../../docs/emulator.md', import.meta.url), 'utf8');
  const inDocs = Array.from(docs.matchAll(/^\| `([a-z/-]+\.ts)` \|/gm), ([, file = '']) => file);

  expect(inCode.length).toBeGreaterThan(0);
  expect(filesOf(inDocs)).toEqual(filesOf(inCode));
});
