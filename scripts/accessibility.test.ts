import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** All criteria of WCAG 2.2, levels A and AA (4.1.1 was removed). */
const criteria =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10
1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3
2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(
    /\s+/,
  );

const rows = [
  ...readFileSync('ACCESSIBILITY.md', 'utf8').matchAll(/^\| (\d\.\d\.\d+) .*? \| AA? \| .*? \| (.*) \|$/gm),
].map(([, criterion = '', tests = '']) => ({ criterion, tests }));

/** The sources of the kit's components, without their tests. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test|test-support|^testing/.test(name))
  .map((name) => {
    const file = join('src', name);
    return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  });

/** Returns what `find` finds in the syntax trees of all components, each with its file. */
function inSources(find: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = [];
  for (const source of sources) {
    const visit = (node: ts.Node) => {
      const name = find(node);
      if (name !== undefined) found.push(`${source.fileName}: ${name}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

describe('ACCESSIBILITY.md', () => {
  it('has a row for each criterion of levels A and AA', () => {
    expect(rows.map(({ criterion }) => criterion)).toEqual(criteria);
  });

  it.each(rows)('names tests that exist, for $criterion', ({ tests }) => {
    const named = tests.split('; ').map((test) => /^`(.+?)`: (.+)$/.exec(test)?.slice(1) ?? [test, '']);
    const missing = named.filter(
      ([file = '', title = '']) =>
        title === '' || !existsSync(file) || !readFileSync(file, 'utf8').includes(title),
    );
    expect(missing).toEqual([]);
  });
});

describe('the kit', () => {
  it('renders no media, no images of text, no frames', () => {
    const banned = /^(audio|video|track|img|picture|canvas|iframe|object|embed|marquee|image)$/;
    const elements = inSources((node) =>
      ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node) ? node.tagName.getText() : undefined,
    );
    expect(elements.length).toBeGreaterThan(100);
    expect(elements.filter((element) => banned.test(element.split(': ')[1] ?? ''))).toEqual([
      // The user's own picture, with a text alternative, where the app asks for it.
      'src/profile/form/profile-form.tsx: img',
    ]);
  });

  it('listens to no pointer, drag, key or motion except where a comment says why', () => {
    const unusual =
      /^(on)?(key(?=down|up|press)|pointer|mouse|touch|drag|drop|wheel|gesture|device(?=motion|orientation)|scroll|animation)/i;
    const listeners = inSources((node) => {
      if (ts.isJsxAttribute(node)) return node.name.getText();
      if (!ts.isCallExpression(node) || !node.expression.getText().endsWith('addEventListener'))
        return undefined;
      const [type] = node.arguments;
      return type && ts.isStringLiteral(type) ? type.text : undefined;
    });
    expect([...new Set(listeners.filter((listener) => unusual.test(listener.split(': ')[1] ?? '')))]).toEqual(
      [
        // Loads what a click will need.
        'src/ui/button/button.tsx: onPointerEnter',
        // Keeps Escape in our dialog from the host's listeners. The dialog itself gets it from the browser.
        'src/ui/contained/contained.tsx: keyup',
        'src/ui/contained/contained.tsx: keydown',
        // Enter sends the form, and the number is formatted first, as it is when the focus leaves it.
        'src/ui/phone-field/phone-field.tsx: onKeyDown',
      ],
    );
  });

  it('no message refers to a colour, shape or place', () => {
    const words =
      /\b(red|green|blue|grey|gray|orange|round|square|circle|above|below|top|bottom|(on|to) the (left|right))\b/i;
    const texts = inSources((node) =>
      node.getSourceFile().fileName.endsWith('messages.ts') && ts.isStringLiteralLike(node)
        ? node.text
        : undefined,
    );
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => words.test(text.slice(text.indexOf(': '))))).toEqual([]);
  });
});
