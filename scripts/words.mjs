// Counts the visible words of every story's surface in the built Storybook: `npm run words`. `-- --built` takes
// the last build, `-- --only passkeys` the stories with that in their id.
import { parseArgs } from 'node:util';
import { budgets, countWords } from './stories/count-words.mjs';
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
  // The budgets are English: other languages need more words, or fewer.
  const isEnglish = ({ language }) => language.startsWith('en');
  const isLong = ({ sentence }) => sentence.split(/\s+/).length > budgets.sentence;
  const isOver = (row) => isEnglish(row) && (row.words > budgets[row.surface] || isLong(row));
  for (const row of rows) {
    console.log(
      [
        isOver(row) ? '✗' : '✓',
        row.surface.padEnd(12),
        `${row.words}`.padStart(3),
        `/ ${budgets[row.surface]}`,
        `${row.sentence.split(/\s+/).length}`.padStart(3),
        `/ ${budgets.sentence}`,
        ` ${row.id}${isEnglish(row) ? '' : ` (${row.language})`}`,
      ].join(' '),
    );
  }
  const sentences = new Set(
    rows.filter((row) => isEnglish(row) && isLong(row)).map(({ sentence }) => sentence),
  );
  if (sentences.size > 0) console.log(`\nSentences over ${budgets.sentence} words:`);
  for (const sentence of sentences) console.log(`- ${sentence}`);
  const over = rows.filter(isOver);
  console.log(`\n${rows.length} surfaces, ${over.length} over the budget`);
  if (over.length > 0) process.exitCode = 1;
});
