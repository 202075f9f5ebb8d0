/** The purpose of each public custom property, by group. The table adds the defaults. */
export const tokenMeanings: Readonly<Record<string, string>> = {
  '--cak-color-accent':
    'Active and chosen controls, and primary buttons. At least 3:1 on the surface, and 4.5:1 under `on-accent`.',
  '--cak-color-on-accent': 'Text on the accent.',
  '--cak-color-surface': 'The panel. The tints are mixed into it.',
  '--cak-color-text': 'Text.',
  '--cak-color-muted': 'Explanations under names. At least 4.5:1 on the surface.',
  '--cak-color-border': 'The hairlines.',
  '--cak-color-control': 'The outline of a control, and a switch that is off. At least 3:1 on the surface.',
  '--cak-color-danger': 'Failures, and actions that are hard to undo.',
  '--cak-color-warning': 'Warnings.',
  '--cak-color-success': 'What is on, and what was saved. At least 4.5:1 on the surface.',
  '--cak-color-focus': 'The focus ring.',
  '--cak-color-backdrop': 'Over the page while a dialog is open.',
  '--cak-radius-panel': 'The corners of the panel and of dialogs.',
  '--cak-radius-control': 'The corners of buttons, cards and callouts.',
  '--cak-space-inset':
    'From the panel’s edge to its content. If set, density and a narrow container no longer change it.',
  '--cak-space-row': 'Above and below the content of a row.',
  '--cak-type-family': 'The typeface.',
  '--cak-type-size': 'The base size from which all others derive.',
  '--cak-motion-duration': 'The duration of transitions. None with reduced motion.',
  '--cak-motion-easing': 'The easing of transitions.',
};

/** A custom property as the stylesheet uses it. */
export interface Token {
  readonly name: string;
  /** The default: one value, or one for each theme. */
  readonly light: string;
  readonly dark: string;
}

/**
 * Reads the kit's custom properties and their defaults from this page's stylesheets, in order of first use.
 */
export function tokensInUse(): readonly Token[] {
  const css = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
  const tokens = new Map<string, Token>();
  for (const rule of css) {
    for (const match of rule.matchAll(/var\(\s*(--cak-[a-z-]+)\s*(?=[,)])/g)) {
      const [found, name = ''] = match;
      if (tokens.has(name)) continue;
      const value = fallbackAt(rule, match.index + found.length);
      tokens.set(name, { name, light: resolved(value, 'light'), dark: resolved(value, 'dark') });
    }
  }
  return [...tokens.values()];
}

/** Returns the fallback: the text between the comma and the closing parenthesis of `var()`. */
function fallbackAt(css: string, start: number): string {
  if (css[start] !== ',') return '';
  let depth = 1;
  for (let end = start + 1; end < css.length; end++) {
    if (css[end] === '(') depth += 1;
    if (css[end] === ')') depth -= 1;
    if (depth === 0) return css.slice(start + 1, end).trim();
  }
  return '';
}

/** Returns a value as it's used under the colour scheme: a colour as `#rrggbb`, anything else as it is. */
function resolved(value: string, scheme: 'light' | 'dark'): string {
  if (!/^(#|color-mix|Canvas)/.test(value)) return value;
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = `color-mix(in srgb, ${value}, ${value})`;
  document.body.append(probe);
  const [, channels = ''] = /^color\(srgb (.+)\)$/.exec(getComputedStyle(probe).color) ?? [];
  probe.remove();
  const digits = channels.split(' ').map((channel) => Math.round(Number(channel) * 255).toString(16));
  return `#${digits.map((pair) => pair.padStart(2, '0')).join('')}`;
}
