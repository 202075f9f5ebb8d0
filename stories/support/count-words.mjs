/* global document, getComputedStyle, Node */
// Counts what a user reads, for `npm run words` and for every story's own test.

/**
 * The most words that a surface may show, and the longest sentence anywhere. `message`: what comes on top for a while,
 * such as a failure with its way on, what was changed with "Undo", or unsaved changes.
 */
export const budgets = { panel: 45, step: 35, confirmation: 25, list: 45, message: 30, sentence: 18 };

/**
 * Counts the visible words of the surface that is open in a page: the top dialog, else the panel or list. It runs
 * in a page of its own, so it refers to nothing outside.
 *
 * Words are what a user reads, so a key, a masked number or address, and the options of a closed list don't count. Of passkeys
 * the first counts, and methods that the kit doesn't know don't: how many there are is not up to the kit.
 *
 * @returns {import('./count-words.mjs').WordCount | null} `null`: none of the kit's surfaces is there.
 */
export function countWords() {
  const dialog = [...document.querySelectorAll('dialog.cak-root[open]')].at(-1);
  const root = dialog ?? document.querySelector('.cak-root:not(.cak-settings)');
  if (root === null) return null;

  const isQuestion = root.matches('.cak-dialog') || root.querySelector('.cak-flow-question') !== null;
  const isList = root.querySelector('.cak-passkeys') !== null;
  const surface = isQuestion ? 'confirmation' : isList ? 'list' : dialog ? 'step' : 'panel';

  // What a step warns of is what it says. On a page, it is what has happened.
  const failures =
    '.cak-callout[data-tone="danger"], .cak-callout:has([role="alert"]), .cak-field-error, .cak-copy-outcome';
  const messages = dialog
    ? failures
    : '.cak-callout, .cak-field-error, .cak-mfa-status, .cak-mfa-save-bar, .cak-passkeys-note, .cak-radio-card-hint';
  const without =
    '.cak-visually-hidden, [data-kind="target"] > .cak-row-detail-text, .cak-passkeys .cak-row ~ .cak-row, .cak-mfa .cak-row:not(:has(.cak-row-control)), code, select, svg, dialog:not([open]), details:not([open]) > :not(summary)';

  const lines = { surface: [''], message: [''] };
  const read = (part) => (node) => {
    const own = lines[part];
    if (node.nodeType === Node.TEXT_NODE) own.push(own.pop() + node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(without)) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    const inner = node.matches(messages) ? 'message' : part;
    const isBlock = display !== 'inline' && display !== 'contents';
    if (isBlock) lines[inner].push('');
    node.childNodes.forEach(read(inner));
    if (isBlock) lines[inner].push('');
  };
  read('surface')(root);

  const wordsOf = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const sentences = [...lines.surface, ...lines.message]
    .flatMap((line) => line.split(/(?<=[.!?…])\s+/u))
    .map((text) => text.trim());
  const sentence = sentences.reduce((longest, text) =>
    wordsOf(text).length > wordsOf(longest).length ? text : longest,
  );
  const language = root.closest('[lang]')?.getAttribute('lang') ?? '';
  return {
    surface,
    words: wordsOf(lines.surface.join(' ')).length,
    messageWords: wordsOf(lines.message.join(' ')).length,
    sentence,
    language,
  };
}

/** What of a count is over its budget, in words. The budgets are English: other languages need more words, or fewer. */
export function overBudget({ surface, words, messageWords, sentence, language }) {
  if (!language.startsWith('en')) return [];
  const longest = sentence.split(/\s+/).length;
  return [
    words > budgets[surface] && `the ${surface} has ${words} words, of ${budgets[surface]}`,
    messageWords > budgets.message && `its messages have ${messageWords} words, of ${budgets.message}`,
    longest > budgets.sentence && `a sentence has ${longest} words, of ${budgets.sentence}: ${sentence}`,
  ].filter((part) => part !== false);
}
