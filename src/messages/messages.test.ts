import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl, type MessageIntl } from './messages.js';

const catalogue = {
  heading: 'Devices',
  row: { on: ({ name }: { name: string }) => `${name} is on.`, off: 'Off' },
  count: ({ count }: { count: number }, intl: MessageIntl) =>
    intl.plural(count, { one: '# device', other: '# devices' }),
};

describe('bindMessages', () => {
  it('merges overrides into the catalogue, message by message', () => {
    const messages = bindMessages(
      catalogue,
      { row: { on: ({ name }) => `${name}: an.` } },
      createMessageIntl('en'),
    );
    expect([messages.heading, messages.row.on({ name: 'SMS' }), messages.row.off]).toEqual([
      'Devices',
      'SMS: an.',
      'Off',
    ]);
  });

  it('accepts plain text for a message with values', () => {
    expect(
      bindMessages(catalogue, { row: { on: 'On' } }, createMessageIntl('en')).row.on({ name: 'SMS' }),
    ).toBe('On');
  });

  it('ignores unknown keys', () => {
    const overrides = { heading: 'Geräte', heeding: 'typo' };
    expect(Object.keys(bindMessages(catalogue, overrides, createMessageIntl('de')))).toEqual(
      Object.keys(catalogue),
    );
  });

  it('formats numbers and plurals by the locale', () => {
    const arabic = bindMessages(catalogue, undefined, createMessageIntl('ar-EG'));
    expect(arabic.count({ count: 3 })).toBe('٣ devices');
    expect(bindMessages(catalogue, undefined, createMessageIntl('en')).count({ count: 1 })).toBe('1 device');
    expect(bindMessages(catalogue, undefined, createMessageIntl('de')).count({ count: 12_000 })).toBe(
      '12.000 devices',
    );
  });

  it('joins a list by the locale', () => {
    expect(createMessageIntl('en').list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(createMessageIntl('de').list(['a', 'b', 'c'])).toBe('a, b und c');
  });

  it.each(['en_US', '', 'C', 'en-US@posix', undefined])(
    'works for the locale %j, which is no tag',
    (locale) => {
      const english = bindMessages(catalogue, undefined, createMessageIntl(locale));
      expect(english.count({ count: 12_000 })).toBe('12,000 devices');
      expect(createMessageIntl(locale).list(['a', 'b', 'c'])).toBe('a, b, and c');
    },
  );
});
