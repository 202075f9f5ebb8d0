import { countWords, overBudget } from './count-words.mjs';

/** The sizes of text in CSS pixels where the host has 16. */
const scale = [18, 15, 14, 13, 12];
/** Fields have at least 16 px, or Safari on iOS zooms into them. Hidden text has no size that anyone sees. */
const exceptions = '.cak-field-input, .cak-field-input *, .cak-phone-select, .cak-visually-hidden';

/** Fails a story with text of a size that isn't on the scale. */
export function expectSizesOfScale({ canvasElement }: { readonly canvasElement: HTMLElement }): void {
  const others = [...canvasElement.querySelectorAll<HTMLElement>('.cak-root [class^="cak-"]')]
    .filter(hasText)
    .filter((element) => !element.matches(exceptions))
    .filter((element) => !scale.includes(sizeOf(element)))
    .map((element) => `${element.className}: ${sizeOf(element)}px`);
  if (others.length > 0) throw new Error(`Text of a size that isn't on the scale: ${others.join(', ')}`);
}

/** Fails a story whose surface says more than its budget of words. */
export function expectWordsInBudget(): void {
  const count = countWords();
  const over = count === null ? [] : overBudget(count);
  if (over.length > 0) throw new Error(`Too many words: ${over.join('; ')}`);
}

function hasText({ childNodes }: HTMLElement): boolean {
  return [...childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ''),
  );
}

/** The size of an element's text where the host has 16 px. */
function sizeOf(element: HTMLElement): number {
  const px = (of: Element) => Number.parseFloat(getComputedStyle(of).fontSize);
  return (px(element) / px(element.closest('.cak-root') ?? element)) * 16;
}
