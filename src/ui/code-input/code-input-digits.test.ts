import { describe, expect, it } from 'vitest';
import { codeDigits, codeProblem } from './code-input.js';

describe('codeDigits', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 12-34-56\n', '123456'],
    ['123\u00a0456', '123456'],
    ['123\u2013456', '123456'],
    ['\u200e123456\u200f', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['१२३४५६', '123456'],
    ['１２３４５６', '123456'],
    ['12a456', '12a456'],
  ])('turns %j into the code %j', (typed, code) => {
    expect(codeDigits(typed)).toBe(code);
  });
});

describe('codeProblem', () => {
  it.each([
    ['', 'too-few'],
    ['12 34 5', 'too-few'],
    ['123 456', null],
    ['1234567', 'too-many'],
    ['12345o', 'not-digits'],
    ['code: 123456', 'not-digits'],
  ])('says of %j: %s', (typed, problem) => {
    expect(codeProblem(typed, 6)).toBe(problem);
  });
});
