import { Buffer } from 'node:buffer';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { decode } from '@jridgewell/sourcemap-codec';

/** @typedef {{ raw: number, gzip: number, brotli: number }} Size Bytes. */

/**
 * @param {string} text
 * @returns {Size} As it stands, with gzip 9 and with brotli 11.
 */
export function sizeOf(text) {
  const bytes = Buffer.from(text);
  if (bytes.length === 0) return { raw: 0, gzip: 0, brotli: 0 };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/**
 * @param {Size} a
 * @param {Size} b
 * @returns {Size}
 */
export function sum(a, b) {
  return { raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli };
}

/**
 * @param {Size} a
 * @param {Size} b
 * @returns {Size} What `a` has more than `b`.
 */
export function difference(a, b) {
  return { raw: a.raw - b.raw, gzip: a.gzip - b.gzip, brotli: a.brotli - b.brotli };
}

/**
 * Cuts a minified bundle into the text of each of its parts, by the source map: what lies between two mapped places
 * belongs to the source of the first.
 *
 * @param {import('./build.mjs').Built} built
 * @param {(source: string) => string} partOf Names the part that a source belongs to; the bundler's own code is `''`.
 * @returns {Map<string, { text: string, rest: string }>} Of each part its text, and the bundle without it.
 */
export function cut({ js, map }, partOf) {
  const pieces = piecesOf(js, map).map(({ source, text }) => ({ part: partOf(source), text }));
  const parts = new Map();
  for (const name of new Set(pieces.map(({ part }) => part))) {
    const joined = (isWanted) =>
      pieces
        .filter(({ part }) => isWanted(part === name))
        .map(({ text }) => text)
        .join('');
    parts.set(name, { text: joined((isPart) => isPart), rest: joined((isPart) => !isPart) });
  }
  return parts;
}

function piecesOf(js, map) {
  const lines = js.split('\n');
  const pieces = [];
  decode(map.mappings).forEach((segments, lineNumber) => {
    const line = `${lines[lineNumber] ?? ''}\n`;
    const starts = [[0], ...segments];
    starts.forEach(([column, source], index) => {
      const text = line.slice(column, starts[index + 1]?.[0] ?? line.length);
      if (text !== '') pieces.push({ source: map.sources[source] ?? '', text });
    });
  });
  return pieces;
}

/**
 * @param {string} source A path in a source map.
 * @returns {string} The package, `'cognito-account-kit'`, `'page'` for the benchmark's few lines, `''` for the bundler's.
 */
export function packageOf(source) {
  const inPackage = source.split('node_modules/').at(-1);
  if (inPackage !== source) return inPackage.split('/', inPackage.startsWith('@') ? 2 : 1).join('/');
  if (source.includes('dist/')) return 'cognito-account-kit';
  return source.includes('pages/') ? 'page' : '';
}
