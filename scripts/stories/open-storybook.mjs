/* global window */
// The built Storybook in a browser, for scripts that go through its stories.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { browserPath } from '../browser-path.mjs';
import { runChild } from '../child.mjs';
import { UserError } from '../user-error.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'storybook-static');

const MINUTE = 60_000;

/** Whether a story is shown and its play function has ended. Runs in the page. */
function hasEnded(storyId) {
  const { id, phase } = window['__STORYBOOK_PREVIEW__']?.currentRender ?? {};
  return id === storyId && ['played', 'completed', 'afterEach', 'finished', 'errored'].includes(phase);
}

/**
 * @typedef {{ id: string, title: string, name: string, tags: readonly string[] }} Story
 * @typedef {object} Storybook
 * @property {readonly Story[]} stories In the order of the sidebar.
 * @property {(look: (page: import('playwright').Page, story: Story) => Promise<void>) => Promise<void>} each Opens
 * each story, some of them at a time, and waits for the end of its play function. Names those that failed.
 * @property {() => Promise<void>} close
 */

/**
 * Builds Storybook, unless told to take the last build, and opens it.
 *
 * @param {{ isBuilt: boolean, only: string | undefined, isShown?: (story: Story) => boolean, viewport?: { width: number, height: number }, workers?: number }} options
 * `only`: parts of the ids of the stories, with commas between them. `isShown`: leaves stories out.
 * @returns {Promise<Storybook>}
 */
export async function openStorybook({
  isBuilt,
  only = '',
  isShown = () => true,
  viewport = { width: 1280, height: 900 },
  workers = 2,
}) {
  if (!isBuilt || !existsSync(folder)) {
    const { ok, why } = await runChild('npx', ['storybook', 'build', '--quiet'], {
      cwd: root,
      label: 'storybook build',
    });
    if (!ok) throw new UserError(`"storybook build" failed: ${why}.`);
  }
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const stories = Object.values(entries)
    .filter(({ type, id }) => type === 'story' && only.split(',').some((part) => id.includes(part)))
    .filter(isShown);
  if (stories.length === 0) throw new UserError(`No story has "${only}" in its id.`);
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const { port } = server.httpServer.address();
  const executablePath = browserPath();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});

  /** Opens the preview without a story, and then changes the story in place, which takes a fraction of a load. */
  async function openPreview() {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    page.setDefaultTimeout(2 * MINUTE);
    await page.goto(`http://127.0.0.1:${port}/iframe.html?id=${stories[0].id}&viewMode=story`);
    await page.waitForFunction(hasEnded, stories[0].id);
    return page;
  }

  /** @returns {Promise<boolean>} Whether its play function succeeded. */
  async function show(page, { id }) {
    await page.evaluate((storyId) => {
      window['__STORYBOOK_PREVIEW__'].channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, id);
    await page.waitForFunction(hasEnded, id);
    return page.evaluate(() => window['__STORYBOOK_PREVIEW__'].currentRender.phase !== 'errored');
  }

  return {
    stories,
    async each(look) {
      const left = [...stories];
      const failed = [];
      const work = async () => {
        const page = await openPreview();
        for (let story = left.shift(); story !== undefined; story = left.shift()) {
          if (!(await show(page, story))) failed.push(story.id);
          await look(page, story);
        }
        await page.close();
      };
      await Promise.all(Array.from({ length: workers }, work));
      if (failed.length > 0)
        console.log(`\nNot shown as they should be, by their own tests: ${failed.join(', ')}`);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
