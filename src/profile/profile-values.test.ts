import { describe, expect, it } from 'vitest';
import { type AttributeKind, type AttributeSpec, profileAttributes } from './profile-attribute.js';
import { changesBetween, conflictsIn, isSameValue, problemOf, rebaseDraft } from './profile-values.js';

const of = (...specs: readonly AttributeSpec[]) => profileAttributes(specs);
const custom = (kind: AttributeKind, options: object = {}) =>
  of({ name: 'custom:x', label: 'X', kind, ...options });
const first = (kind: AttributeKind, options: object = {}) => {
  const [attribute] = custom(kind, options);
  if (attribute === undefined) throw new Error('There is none.');
  return attribute;
};

describe('the attributes', () => {
  it('have the kind of their name, unless the app says otherwise', () => {
    const kinds = of(
      'name',
      'birthdate',
      'picture',
      'locale',
      'zoneinfo',
      { name: 'locale', options: [{ value: 'en', label: 'English' }] },
      { name: 'gender', kind: 'boolean' },
      { name: 'custom:team', label: 'Team' },
      { name: 'custom:team', label: 'Team', options: [] },
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['text', 'date', 'url', 'locale', 'zone', 'select', 'boolean', 'text', 'select']);
  });

  it('are 2048 characters long at most, optional and changeable by default', () => {
    expect(of('name')).toEqual([
      { name: 'name', label: null, kind: 'text', isReadOnly: false, isRequired: false, maxLength: 2_048 },
    ]);
  });

  it.each(['email', 'phone_number', 'email_verified', 'phone_number_verified'])(
    'do not include %s, which has its own flow',
    (name) => expect(() => of(name as never)).toThrow(/use ContactSection/),
  );

  it.each(['sub', 'identities', 'updated_at', 'cognito:user_status', 'dev:custom:x', 'toString', ''])(
    'do not include "%s"',
    (name) => expect(() => of(name as never)).toThrow(/are part of a profile/),
  );
});

describe('a value', () => {
  it.each<[AttributeKind, string, string, boolean]>([
    ['text', 'Ada', ' Ada ', true],
    ['text', 'Ada', 'ada', false],
    ['text', '', '  ', true],
    ['boolean', '', 'false', true],
    ['boolean', 'True', 'true', true],
    ['boolean', '', 'true', false],
    ['boolean', 'true', 'false', false],
    ['number', '07', '7', true],
    ['number', '7.0', '7', true],
    ['number', '', '0', false],
    ['number', '1', '2', false],
    ['number', 'x', 'y', false],
    ['text', '07', '7', false],
  ])('of kind %s: "%s" and "%s" mean the same: %s', (kind, a, b, isSame) => {
    expect(isSameValue(first(kind), a, b)).toBe(isSame);
    expect(isSameValue(first(kind), b, a)).toBe(isSame);
  });

  it.each<[AttributeKind, string, string | null]>([
    ['date', '1990-12-10', null],
    ['date', '2024-02-29', null],
    ['date', '2023-02-29', 'not-a-date'],
    ['date', '1990-13-01', 'not-a-date'],
    ['date', '90-12-10', 'not-a-date'],
    ['date', '10.12.1990', 'not-a-date'],
    ['date', '1990-12-10T00:00:00Z', 'not-a-date'],
    ['url', 'https://ada.example/a?b#c', null],
    ['url', 'http://ada.example', null],
    ['url', 'HTTPS://ada.example', null],
    ['url', 'ada.example', 'not-a-url'],
    ['url', 'javascript:alert(1)', 'not-a-url'],
    ['url', 'data:text/html,x', 'not-a-url'],
    ['url', 'ftp://ada.example', 'not-a-url'],
    ['url', 'https://', 'not-a-url'],
    ['locale', 'en', null],
    ['locale', 'pt_BR', null],
    ['locale', 'zh-Hant-TW', null],
    ['locale', 'English please', 'not-a-locale'],
    ['locale', 'e', 'not-a-locale'],
    ['zone', 'Europe/Berlin', null],
    ['zone', 'UTC', null],
    ['zone', 'Berlin', 'not-a-zone'],
    ['number', '12', null],
    ['number', '-1.5', null],
    ['number', '1e3', 'not-a-number'],
    ['number', '1,5', 'not-a-number'],
    ['number', 'Infinity', 'not-a-number'],
    ['text', 'anything <b>', null],
    ['select', 'anything', null],
    ['boolean', 'true', null],
  ])('of kind %s: "%s" is %s', (kind, text, problem) => {
    expect(problemOf(first(kind), text)?.kind ?? null).toBe(problem);
    // Spaces around it are not sent.
    expect(problemOf(first(kind), ` ${text} `)?.kind ?? null).toBe(problem);
  });

  it.each<AttributeKind>(['text', 'date', 'url', 'locale', 'zone', 'number', 'boolean', 'select'])(
    'of kind %s may be empty, unless it is required',
    (kind) => {
      expect(problemOf(first(kind), '  ')).toBeNull();
      expect(problemOf(first(kind, { isRequired: true }), '  ')).toEqual({ kind: 'missing' });
    },
  );

  it('has a length', () => {
    expect(problemOf(first('text', { maxLength: 3 }), ' abc ')).toBeNull();
    expect(problemOf(first('text', { maxLength: 3 }), 'abcd')).toEqual({ kind: 'too-long', limit: 3 });
    expect(problemOf(first('text'), 'a'.repeat(2_049))).toEqual({ kind: 'too-long', limit: 2_048 });
  });

  it("is the app's to check last", () => {
    const check = (value: string) => (value === 'ok' ? null : 'Say ok.');
    expect(problemOf(first('text', { check }), ' ok ')).toBeNull();
    expect(problemOf(first('text', { check }), 'no')).toEqual({ kind: 'refused', message: 'Say ok.' });
    expect(problemOf(first('text', { check }), '')).toBeNull();
    expect(problemOf(first('number', { check }), 'no')).toEqual({ kind: 'not-a-number' });
  });

  it("is sent where the app's check throws", () => {
    const check = () => {
      throw new Error('no');
    };
    expect(problemOf(first('text', { check }), 'x')).toBeNull();
  });
});

const attributes = of('name', { name: 'nickname', isReadOnly: true }, 'gender');

describe('what has to be sent', () => {
  it.each([
    ['nothing', {}, {}],
    ['what is new, trimmed', { name: ' Ada ' }, { name: 'Ada' }],
    ['an empty text for what is removed', { gender: '' }, { gender: '' }],
    ['nothing of what is the same', { name: '', gender: 'f' }, {}],
    ['nothing that is read-only', { nickname: 'x' }, {}],
    ['nothing that is no attribute of the profile', { email: 'x' }, {}],
    ['nothing of what is missing', { name: undefined }, {}],
  ])('is %s', (_, typed, changes) => {
    expect(changesBetween(attributes, { name: '', gender: 'f' }, typed)).toEqual(changes);
  });
});

describe('a draft after another read', () => {
  const values = ['', 'a', 'b', 'c'];
  const cases = values.flatMap((base) =>
    values.flatMap((typed) => values.map((stored) => [base, typed, stored] as const)),
  );
  it.each(cases)('base "%s", typed "%s", stored "%s"', (base, typed, stored) => {
    const [name] = of('name');
    if (name === undefined) throw new Error('There is none.');
    const draft = rebaseDraft([name], { typed: { name: typed }, base: { name: base } }, { name: stored });
    const isTyped = typed !== base;
    // What the user typed stays; what they did not touch follows the service.
    expect(draft.typed).toEqual({ name: isTyped ? typed : stored });
    // A conflict is told exactly where they typed something else than what came.
    const isConflict = isTyped && typed !== stored && base !== stored;
    expect(conflictsIn([name], draft, { name: stored })).toEqual(isConflict ? ['name'] : []);
    // The same read again changes nothing.
    expect(rebaseDraft([name], draft, { name: stored })).toEqual(draft);
  });
});
