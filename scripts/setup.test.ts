import { describe, expect, it } from 'vitest';
import { assertNodeVersion, differenceOf } from './setup.mjs';

describe('assertNodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '21.0.0', '24.1.0'])('accepts Node %s', (version) => {
    expect(() => assertNodeVersion(version)).not.toThrow();
  });

  it.each(['20.18.3', '18.20.8', '9.11.2'])('refuses Node %s and says which one is needed', (version) => {
    expect(() => assertNodeVersion(version)).toThrow(
      `needs Node 20.19 or newer, and this is Node ${version}`,
    );
  });
});

describe('differenceOf', () => {
  const react = { version: '19.3.1', integrity: 'sha512-a' };

  it('finds none when every package is installed, even with extra ones', () => {
    expect(
      differenceOf(
        { '': { version: '0.1.0' }, 'node_modules/react': react },
        { 'node_modules/react': react, 'node_modules/old': {} },
      ),
    ).toBeUndefined();
  });

  it('names a missing package', () => {
    expect(differenceOf({ 'node_modules/react': react }, {})).toBe('react is missing');
  });

  it('ignores an optional package for another platform', () => {
    expect(differenceOf({ 'node_modules/react': { ...react, optional: true } }, {})).toBeUndefined();
  });

  it('names a package with another version, even deep in the tree', () => {
    expect(
      differenceOf(
        { 'node_modules/a/node_modules/@b/c': { version: '2.0.0' } },
        { 'node_modules/a/node_modules/@b/c': { version: '1.0.0' } },
      ),
    ).toBe('@b/c is 1.0.0, not 2.0.0');
  });

  it('detects different content under the same version', () => {
    expect(
      differenceOf(
        { 'node_modules/react': react },
        { 'node_modules/react': { ...react, integrity: 'sha512-b' } },
      ),
    ).toBe('react is another 19.3.1 than it was');
  });
});
