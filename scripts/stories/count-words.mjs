/* global document, getComputedStyle, Node */
// Counts what a user reads, for `npm run words`.

/** The most words that a surface may show, and the longest sentence anywhere. */
export const budgets = { panel: 45, step: 35, confirmation: 25, list: 45, sentence: 18 };

/**
 * Counts the visible words of the surface that is open in a page: the top dialog, else the panel or list. It runs
 * in a page of its own, so it refers to nothing outside.
 *
 * Words are what a user reads, so the digits of a key and the options of a closed list don't count.
 *
 * @returns {{ surface: 'panel' | 'step' | 'confirmation' | 'list', words: number, sentence: string, language: string } | null}
 * `sentence`: the longest one. `null`: none of the kit's surfaces is there.
 */
export function countWords() {
  const dialog = [...document.querySelectorAll('dialog.cak-root[open]')].at(-1);
  const root = dialog ?? document.querySelector('.cak-root');
  if (root === null) return null;

  const isQuestion = root.matches('.cak-dialog') || root.querySelector('.cak-flow-step[hidden]') !== null;
  const surface =
    dialog === undefined
      ? root.matches('.cak-passkeys')
        ? 'list'
        : 'panel'
      : isQuestion
        ? 'confirmation'
        : 'step';

  const lines = [''];
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push(lines.pop() + node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches('.cak-visually-hidden, code, select, svg, dialog:not([open])')) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    const isBlock = display !== 'inline' && display !== 'contents';
    if (isBlock) lines.push('');
    node.childNodes.forEach(read);
    if (isBlock) lines.push('');
  };
  read(root);

  const wordsOf = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?…])\s+/u)).map((text) => text.trim());
  const sentence = sentences.reduce((longest, text) =>
    wordsOf(text).length > wordsOf(longest).length ? text : longest,
  );
  const language = root.closest('[lang]')?.getAttribute('lang') ?? '';
  return { surface, words: wordsOf(lines.join(' ')).length, sentence, language };
}
