import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Returns axe's violations of WCAG 2.2, levels A and AA: a line for each element. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Text that is fading in has too little contrast.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    ),
  );
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: WCAG_22_AA }, rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}

/** Returns the elements wider than the page, and whether the page scrolls sideways. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [
      ...document.querySelectorAll('.cak-root, .cak-root *, .cak-dialog, .cak-dialog *'),
    ].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -0.5 || right > clientWidth + 0.5);
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : []),
      ...beyond.map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`),
    ];
  });
}

/** Returns the panel's elements with cut-off text. */
export function clippedTextOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.cak-root *')]
      .filter((element) => !element.closest('.cak-visually-hidden, svg'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCut = (overflow: string, full: number, shown: number) =>
          overflow !== 'visible' && full > shown + 1;
        return (
          isCut(overflowX, element.scrollWidth, element.clientWidth) ||
          isCut(overflowY, element.scrollHeight, element.clientHeight)
        );
      })
      .map((element) => `${element.localName}.${element.className}: ${element.innerText}`),
  );
}

/**
 * Returns the panel's controls that are too small to hit (WCAG 2.2, 2.5.8): a 24 px square around each
 * control's centre must belong to it. It asks the browser, because a target can be bigger than the visible
 * box, or covered.
 */
export function smallTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Of several, the last one is on top.
    const open = [...document.querySelectorAll('dialog[open]')].at(-1);
    const controls = [...document.querySelectorAll<HTMLElement>('.cak-root :is(button, input, select)')];
    return controls
      .filter((control) => (open ? open.contains(control) : true) && control.checkVisibility())
      .filter((control) => {
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = control.getBoundingClientRect();
        const [middleX, middleY] = [x + width / 2, y + height / 2];
        const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
        return ![-11.5, 11.5].every((dx) =>
          [-11.5, 11.5].every((dy) => {
            const hit = document.elementFromPoint(middleX + dx, middleY + dy);
            return [control, ...labels].some((own) => own.contains(hit));
          }),
        );
      })
      .map((control) => control.getAttribute('aria-label') ?? control.outerHTML);
  });
}

/** Applies a user's sheet to the page, which its Content-Security-Policy would refuse as an element. */
export async function addsUserStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** The text spacing that a page must support (WCAG 2.2, 1.4.12). */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
/** A colour of one or more elements, to be compared with what is around them. */
export interface Boundary {
  readonly selector: string;
  /** For a part that has no element of its own. */
  readonly pseudo?: '::before' | '::after';
  readonly property: 'background-color' | 'border-top-color' | 'outline-color';
  /** The nearest ancestor with this selector has the colour around it. @default the panel or dialog */
  readonly around?: string;
}

/**
 * Returns the boundaries with a contrast of less than 3:1 (WCAG 2.2, 1.4.11), and those that the page does not have. One element with the
 * contrast is enough for a selector with several properties: call it with the one that a user sees.
 */
export function weakBoundariesOf(page: Page, boundaries: readonly Boundary[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('No canvas.');
    // The browser converts each notation of a colour. The background is under it, because a colour may be transparent.
    const pixelOf = (color: string, under: string) => {
      for (const fill of [under, color]) {
        context.fillStyle = fill;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminanceOf = (pixel: readonly number[]) =>
      pixel
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    return wanted.flatMap(({ selector, pseudo, property, around = '.cak-root' }) => {
      const elements = [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility(),
      );
      if (elements.length === 0) return [`${selector} is not on the page`];
      return elements.flatMap((element) => {
        const surface = element.parentElement?.closest(around);
        if (!surface) return [`${selector} is not in ${around}`];
        const under = getComputedStyle(surface).backgroundColor;
        const color = getComputedStyle(element, pseudo).getPropertyValue(property);
        const [light = 0, dark = 0] = [pixelOf(color, under), pixelOf(under, under)]
          .map(luminanceOf)
          .sort((one, other) => other - one);
        const ratio = (light + 0.05) / (dark + 0.05);
        return ratio >= 3 ? [] : [`${selector}${pseudo ?? ''} ${property} ${color}: ${ratio.toFixed(2)}`];
      });
    });
  }, boundaries);
}
