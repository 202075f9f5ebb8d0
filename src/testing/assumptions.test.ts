import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

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
  // Both lists name each file equally often.
  expect(inDocs.sort()).toEqual(inCode.sort());
});
