import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Checks the documents against the project: compiles each code block, and follows each link and command.

const markdownIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name))
    : [];
const documents = [
  ...markdownIn('.'),
  ...markdownIn('docs'),
  ...markdownIn('decisions'),
  ...markdownIn('bench'),
];
const textOf = (document: string) => readFileSync(document, 'utf8');

/** Returns the TypeScript code blocks of a document. One with a title is a file that others may import. */
function codeOf(document: string) {
  return [...textOf(document).matchAll(/^```(tsx?)(?: title=(\S+))?\n(.*?)^```/gms)].map(
    ([, language = 'ts', title, code = ''], index) => ({
      name: join(document.replace(/\W/g, '-'), title ?? `${index}.${language}`),
      code,
    }),
  );
}

describe('documents', () => {
  it('contain only code that compiles', () => {
    const folder = resolve('.cache/docs');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const files = documents.flatMap(codeOf).map(({ name, code }) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      // Makes a block without imports a module.
      writeFileSync(file, `${code}\nexport {};\n`);
      return file;
    });
    expect(files.length).toBeGreaterThan(5);
    const config = ts.getParsedCommandLineOfConfigFile(
      'tsconfig.json',
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (problem) => {
          throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, ' '));
        },
      },
    );
    const program = ts.createProgram(files, config?.options ?? {});
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) =>
          `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    expect(problems).toEqual([]);
  }, 180_000);

  it('show the test of an app as it runs in jsdom and happy-dom', () => {
    const [example] = codeOf('docs/testing.md');
    expect(example?.code).toBe(textOf('e2e/simulated-dom/example.test.tsx'));
  });

  it.each(documents)('%s links only to existing files', (document) => {
    const prose = textOf(document).replaceAll(/^```.*?^```/gms, '');
    const links = [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const broken = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(dirname(document), link)),
    );
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names only commands in package.json', (document) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(document).matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(documents)('%s names only existing files', (document) => {
    const named = [
      ...textOf(document).matchAll(
        /`((?:src|demo|stories|e2e|scripts|docs|bench|decisions|\.storybook)\/[\w./-]*\w)\/?`/g,
      ),
    ];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
  });
});

/** Returns the ids of Storybook's pages and stories. */
function storyIds(): Set<string> {
  const files = readdirSync('stories', { recursive: true, encoding: 'utf8' }).map((file) =>
    join('stories', file),
  );
  return new Set(
    files
      .filter((file) => /\.(mdx|stories\.tsx)$/.test(file))
      .flatMap((file) => {
        const text = textOf(file);
        const title = /<Meta title="(.+?)"|^ {2}title: '(.+)',$/m.exec(text)?.slice(1).find(Boolean) ?? '';
        const names = [...text.matchAll(/^export const (\w+): Story/gm)].map(([, name = '']) => name);
        return ['docs', ...names.map(storyNameFromExport)].map((name) => toId(title, name));
      }),
  );
}

describe('the docs pages of Storybook', () => {
  const pages = readdirSync('stories').filter((name) => name.endsWith('.mdx'));

  it.each(pages)('%s links only to existing pages and stories', (page) => {
    const links = [...textOf(join('stories', page)).matchAll(/\?path=\/(?:docs|story)\/([\w-]+)/g)];
    const ids = storyIds();
    expect(links.map(([, id = '']) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('describe each step with a picture, in order', () => {
    const told = [...textOf('stories/set-ups.mdx').matchAll(/<Step picture="([\w-]+)">/g)];
    const [, walks = ''] = textOf('scripts/pictures/set-ups.mjs').split('export const setUps');
    const taken = walks.split(/^ {2}(?=\w+: \{$)/m).flatMap((walk) => {
      const [name = ''] = walk.split(':');
      return [...walk.matchAll(/user\.shows\('(\w+)'/g)].map(([, step = '']) => `${name}-${step}`);
    });
    expect(told.map(([, picture]) => picture)).toEqual(taken);
    expect(taken.length).toBeGreaterThan(10);
  });
});

describe('docs/styling.md', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !/\.test\.tsx$|test-support/.test(file))
    .map((file) => join('src', file));
  const sources = files.map(textOf).join('\n');
  const table = /^\| part \| classes \| state \|$.*?^$/ms.exec(textOf('docs/styling.md'))?.[0] ?? '';
  const unique = (texts: Iterable<RegExpMatchArray>) =>
    [...new Set([...texts].map(([text]) => text))].toSorted();

  it('lists each class of the kit, and no other', () => {
    expect(unique(table.matchAll(/cak-(?!theme)[a-z-]+/g))).toEqual(
      unique(sources.matchAll(/(?<=["'` ])cak-[a-z-]+/g)),
    );
  });

  it('is right that every element has a class', () => {
    // What a select lists, and the shapes of an SVG, have no look of their own.
    const withoutLook = ['option', 'path', 'rect'];
    const bare: string[] = [];
    for (const file of files) {
      const visit = (node: ts.Node): void => {
        if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
          const tag = node.tagName.getText();
          const names = node.attributes.properties.map((property) => property.name?.getText());
          if (/^[a-z]+\d?$/.test(tag) && !withoutLook.includes(tag) && !names.includes('className')) {
            bare.push(`${file}: ${tag}`);
          }
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
    }
    expect(bare).toEqual([]);
  });

  it('lists each attribute that holds the state of an element, and no other', () => {
    expect(unique(table.matchAll(/data-[a-z-]+/g))).toEqual(
      // Where the focus may go isn't the look's.
      unique(sources.matchAll(/(?<=\s)data-[a-z-]+(?==)/g))
        .filter((name) => name !== 'data-cak-focus-fallback')
        .toSorted(),
    );
  });
});
