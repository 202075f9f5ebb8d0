import { describe, expect, it } from 'vitest';
import { parseSettings, writeSettings } from './settings.js';

const standard = {
  theme: 'system',
  dir: 'ltr',
  density: 'comfortable',
  apply: 'instantly',
  confirm: 'never',
} as const;

describe('parseSettings', () => {
  it('has a default for each setting', () => {
    expect(parseSettings('')).toEqual(standard);
  });

  it('reads the settings in the address', () => {
    expect(parseSettings('?apply=on-save&theme=dark&dir=rtl&density=compact&confirm=password')).toEqual({
      theme: 'dark',
      dir: 'rtl',
      density: 'compact',
      apply: 'on-save',
      confirm: 'password',
    });
  });

  it('uses the default for an unknown value', () => {
    expect(parseSettings('?theme=sepia&dir=')).toEqual(standard);
  });
});

describe('writeSettings', () => {
  it('omits defaults, and keeps everything else', () => {
    expect(writeSettings('?sandbox=a1&theme=dark', { ...standard, apply: 'on-save' })).toBe(
      '?sandbox=a1&apply=on-save',
    );
    expect(writeSettings('?theme=dark', standard)).toBe('');
  });

  it('writes what parseSettings reads back', () => {
    const settings = {
      theme: 'light',
      dir: 'rtl',
      density: 'compact',
      apply: 'on-save',
      confirm: 'password',
    } as const;
    expect(parseSettings(writeSettings('', settings))).toEqual(settings);
  });
});
