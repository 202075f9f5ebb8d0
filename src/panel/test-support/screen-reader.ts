import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import { expect, onTestFinished, vi } from 'vitest';
import { type Locator, userEvent } from 'vitest/browser';

/** A listener who hears what a screen reader would say. It knows only what is in the accessibility tree. */
export interface ScreenReader {
  /** Puts the focus on a control and presses a key there. @default Enter */
  readonly press: (control: Locator, key?: string) => Promise<void>;
  /** Writes into the focused field, or into another one. */
  readonly type: (text: string, field?: Locator) => Promise<void>;
  /** Waits until this was said after the last action. A line counts if it contains the words. */
  readonly hears: (words: string) => Promise<void>;
  /** Reads the open dialog from its start to its end, as a user does who goes through it line by line. */
  readonly read: () => void;
  /** All that was done and said, a line each. */
  readonly transcript: () => string;
}

const liveRegions = '[role="status"], [role="alert"], [aria-live]';
/** What is read as one thing. */
const units = 'button, a, input, select, summary, h1, h2, h3, h4, h5, h6, [role="img"], [role="switch"]';
/** What is announced when the focus gets into it. */
const surroundings = 'dialog, fieldset, [role="group"], [role="radiogroup"]';

/**
 * Listens from now on until the end of the test. It says an element when the focus gets there, a state of the focused
 * element when it changes, and a live region when its text changes. What arrives together with its live region, and
 * what is behind a modal dialog, is not said: screen readers may skip the first, and don't know of the second.
 */
export function startScreenReader(): ScreenReader {
  const lines: string[] = [];
  let acted = 0;
  let focused: Element | null = document.activeElement;
  let around: readonly Element[] = [];
  let said = focused && wordsOf(focused);
  const regions = new Map<Element, readonly string[]>();

  /** Which of an alert and the focus that it moves comes first is left to React: the focus is said first. */
  const sayFocus = (line: string) => {
    const last = lines.length - 1;
    const isAfterAlert = last >= acted && lines[last]?.startsWith('alert: ');
    lines.splice(isAfterAlert ? last : lines.length, 0, line);
  };
  const listenToFocus = () => {
    const now = document.activeElement;
    if (now === null || now === document.body) return;
    const words = wordsOf(now);
    if (now !== focused) {
      const left = focused === null ? around : [focused, ...around];
      around = surroundingsOf(now);
      for (const entered of around) if (!left.includes(entered)) sayFocus(phrase(entered, wordsOf(entered)));
      sayFocus(phrase(now, words));
    } else if (said && words.name !== said.name) {
      lines.push(phrase(now, words));
    } else {
      const news = words.states.filter((state) => !said?.states.includes(state));
      if (news.length > 0) lines.push(news.join(', '));
    }
    focused = now;
    said = words;
  };
  const listenToRegions = (isFirst = false) => {
    for (const region of document.querySelectorAll<HTMLElement>(liveRegions)) {
      const before = regions.get(region);
      const now = visibleLines(region);
      regions.set(region, now);
      if (isFirst || before === undefined || isBehind(region)) continue;
      const role = region.getAttribute('role');
      const isAtomic = role !== null || region.getAttribute('aria-atomic') === 'true';
      const news =
        isAtomic && now.join() !== before.join() ? now : now.filter((line) => !before.includes(line));
      if (news.length > 0) lines.push(`${role === 'alert' ? 'alert' : 'status'}: ${news.join(' ')}`);
    }
  };
  const listen = () => {
    listenToFocus();
    listenToRegions();
  };
  // A step may move the focus twice. Only where it ends up is said.
  const listenSoon = () => queueMicrotask(listen);

  listenToRegions(true);
  const observer = new MutationObserver(listen);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  // A text may follow its live region by an animation.
  const events = ['focusin', 'change', 'toggle', 'animationend'] as const;
  for (const event of events) window.addEventListener(event, listenSoon, true);
  onTestFinished(() => {
    observer.disconnect();
    for (const event of events) window.removeEventListener(event, listenSoon, true);
  });

  const note = (action: string) => {
    lines.push(`> ${action}`);
    acted = lines.length;
  };
  return {
    async press(control, key = 'Enter') {
      await expect.element(control).toBeVisible();
      acted = lines.length;
      (control.element() as HTMLElement).focus();
      await Promise.resolve();
      note(key);
      await userEvent.keyboard(key === 'Space' ? ' ' : `{${key}}`);
    },
    async type(text, field) {
      acted = lines.length;
      if (field) (field.element() as HTMLElement).focus();
      await Promise.resolve();
      note('types');
      await userEvent.keyboard(text);
    },
    hears: (words) =>
      vi.waitFor(() => {
        expect(lines.slice(acted)).toContainEqual(expect.stringContaining(words));
      }, 5_000),
    read() {
      const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
      if (dialog) lines.push('> reads on', ...readThrough(dialog));
    },
    transcript: () => lines.join('\n'),
  };
}

interface Words {
  readonly name: string;
  readonly states: readonly string[];
  readonly description: string;
}

function wordsOf(element: Element): Words {
  return {
    name: computeAccessibleName(element),
    states: statesOf(element),
    description: computeAccessibleDescription(element),
  };
}

function phrase(element: Element, { name, states, description }: Words): string {
  const role = element.localName === 'summary' ? 'button' : getRole(element);
  return [role, name, ...states, description].filter(Boolean).join(', ');
}

function statesOf(element: Element): string[] {
  const says = (attribute: string) => element.getAttribute(attribute) === 'true';
  const states: string[] = [];
  const role = getRole(element);
  if (role === 'switch') states.push(says('aria-checked') ? 'on' : 'off');
  if (element instanceof HTMLInputElement && (role === 'checkbox' || role === 'radio'))
    states.push(element.checked ? 'checked' : 'not checked');
  if (element.localName === 'summary')
    states.push(element.parentElement?.hasAttribute('open') ? 'expanded' : 'collapsed');
  if (says('aria-disabled')) states.push('unavailable');
  if (says('aria-invalid')) states.push('invalid');
  return states;
}

/** From the outside in. */
function surroundingsOf(element: Element): Element[] {
  const around = element.parentElement?.closest(surroundings);
  return around ? [...surroundingsOf(around), around] : [];
}

/** Whether a modal dialog makes it inert. */
function isBehind(element: Element): boolean {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return modal !== undefined && !modal.contains(element);
}

function visibleLines(element: HTMLElement): string[] {
  if (!element.checkVisibility()) return [];
  return element.innerText
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function readThrough(element: Element): string[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data.trim() === '' ? [] : [node.data.trim()];
    if (!(node instanceof HTMLElement || node instanceof SVGElement)) return [];
    const isBoxless = getComputedStyle(node).display === 'contents';
    if (!isBoxless && !node.checkVisibility({ visibilityProperty: true })) return [];
    if (node.getAttribute('aria-hidden') === 'true') return [];
    if (node.matches(units)) return [phrase(node, wordsOf(node))];
    if (node instanceof HTMLElement && node.querySelector(units) === null) return visibleLines(node);
    return readThrough(node);
  });
}
