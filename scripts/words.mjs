// Counts the visible words of every story's surface in the built Storybook: `npm run words`. `-- --built` takes
// the last build, `-- --only passkeys` the stories with that in their id.
import { parseArgs } from 'node:util';
import { budgets, countWords, overBudget } from '../stories/support/count-words.mjs';
import { openStorybook } from './stories/open-storybook.mjs';
import { run } from './user-error.mjs';

await run(async () => {
  const { values } = parseArgs({ options: { built: { type: 'boolean' }, only: { type: 'string' } } });
  const storybook = await openStorybook({ isBuilt: values.built ?? false, only: values.only });
  const rows = [];
  try {
    await storybook.each(async (page, story) => {
      const count = await page.evaluate(countWords);
      if (count !== null) rows.push({ ...count, id: story.id });
    });
  } finally {
    await storybook.close();
  }

  rows.sort((one, other) => one.surface.localeCompare(other.surface) || other.words - one.words);
  for (const row of rows) {
    console.log(
      [
        overBudget(row).length > 0 ? '✗' : '✓',
        row.surface.padEnd(12),
        `${row.words}`.padStart(3),
        `/ ${budgets[row.surface]}`,
        `${row.messageWords}`.padStart(3),
        `/ ${budgets.message}`,
        `${row.sentence.split(/\s+/).length}`.padStart(3),
        `/ ${budgets.sentence}`,
        ` ${row.id}${row.language.startsWith('en') ? '' : ` (${row.language})`}`,
      ].join(' '),
    );
  }
  const over = rows.filter((row) => overBudget(row).length > 0);
  for (const row of over) console.log(`- ${row.id}: ${overBudget(row).join('; ')}`);
  console.log(`\n${rows.length} surfaces, ${over.length} over the budget`);
  if (over.length > 0) process.exitCode = 1;
});
