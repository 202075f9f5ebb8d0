/* global document */
// Takes every state of the catalogue in each theme, direction and width: `npm run contact-sheet`, into
// contact-sheet/index.html. `-- --built` takes the last build of Storybook, `-- --only passkeys` the stories with
// that in their id. It also tells which stories show the same picture.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openStorybook } from './stories/open-storybook.mjs';
import { run } from './user-error.mjs';

const folder = fileURLToPath(new URL('../contact-sheet', import.meta.url));

/** @type {Record<string, { media: object, direction: 'ltr' | 'rtl' }>} */
const looks = {
  light: { media: { colorScheme: 'light' }, direction: 'ltr' },
  dark: { media: { colorScheme: 'dark' }, direction: 'ltr' },
  rtl: { media: { colorScheme: 'light' }, direction: 'rtl' },
  forced: { media: { colorScheme: 'light', forcedColors: 'active' }, direction: 'ltr' },
};

/** Windows of a small phone, a tablet and a desktop. */
const windows = [
  { width: 320, height: 640 },
  { width: 768, height: 800 },
  { width: 1280, height: 800 },
];

/** Takes a story in all looks and widths, without loading it again, and returns the hash of the first picture. */
async function takeStory(page, story) {
  let first;
  for (const [look, { media, direction }] of Object.entries(looks)) {
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce', ...media });
    await page.evaluate((dir) => {
      for (const surface of document.querySelectorAll('.story-surface')) surface.dir = dir;
    }, direction);
    for (const viewport of windows) {
      await page.setViewportSize(viewport);
      const picture = await page.screenshot({ type: 'jpeg', quality: 80, fullPage: await isLong(page) });
      writeFileSync(join(folder, fileOf(story, look, viewport)), picture);
      first ??= createHash('sha256').update(picture).digest('hex');
    }
  }
  return first;
}

/** A dialog lies over the window, and a picture of more would show it in the middle of the page. */
function isLong(page) {
  return page.evaluate(() => document.querySelector('dialog[open]') === null);
}

const fileOf = ({ id }, look, { width }) => `${id}--${look}-${width}.jpg`;

/** One page: a block for each story, a line for each look. The pictures load as they are scrolled to. */
function pageOf(stories) {
  const block = (story) => {
    const line = (look) =>
      windows
        .map(
          ({ width, height }) =>
            `<img loading="lazy" width="${width / 2}" style="min-height:${height / 8}px" alt="${look}, ${width} px" src="${fileOf(story, look, { width })}">`,
        )
        .join('');
    const lines = Object.keys(looks).map((look) => `<p>${line(look)}</p>`);
    return `<section id="${story.id}"><h2>${story.title}: ${story.name}</h2><div>${lines.join('')}</div></section>`;
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>
body { margin: 24px; background: #667; color: #fff; font: 14px/1.5 system-ui, sans-serif }
h2 { margin: 32px 0 8px; font-size: 16px }
div { display: flex; flex-wrap: wrap; gap: 16px }
p { display: flex; align-items: start; gap: 4px; margin: 0 }
</style>${stories.map(block).join('\n')}</html>`;
}

await run(async () => {
  const { values } = parseArgs({ options: { built: { type: 'boolean' }, only: { type: 'string' } } });
  const storybook = await openStorybook({
    isBuilt: values.built ?? false,
    only: values.only,
    // Tests of behaviour end on pictures of states that have their own stories.
    isShown: ({ tags }) => tags.includes('dev'),
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const byPicture = new Map();
  try {
    await storybook.each(async (page, story) => {
      const picture = await takeStory(page, story);
      byPicture.set(picture, [...(byPicture.get(picture) ?? []), story.id]);
      process.stderr.write('.');
    });
  } finally {
    await storybook.close();
  }
  const index = join(folder, 'index.html');
  writeFileSync(index, pageOf(storybook.stories));
  const alike = [...byPicture.values()].filter((ids) => ids.length > 1);
  for (const ids of alike) console.log(`\nThe same picture: ${ids.join(', ')}`);
  console.log(`\n${storybook.stories.length} stories: ${pathToFileURL(index)}`);
});
