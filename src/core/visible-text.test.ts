import { expect, it } from 'vitest';
import { withoutInvisible } from './visible-text.js';

it.each([
  ['plain', 'plain'],
  ['zero\u200bwidth', 'zerowidth'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['\u202eright to left override', 'right to left override'],
  ['\u2066isolate\u2069', 'isolate'],
  ['\ufeffbyte order mark', 'byte order mark'],
  ['line\nbreak\u0000null', 'linebreaknull'],
  ['lone \ud800 surrogate', 'lone  surrogate'],
  ['Ünïcødé 日本 😀', 'Ünïcødé 日本 😀'],
  ['hangul\u3164filler', 'hangulfiller'],
  ['', ''],
])('makes of %j the text %j', (text, visible) => {
  expect(withoutInvisible(text)).toBe(visible);
});
