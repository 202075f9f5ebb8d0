/** How the demo looks and behaves. The address holds it, so that a link can lead to any state. */
export interface DemoSettings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  readonly density: 'comfortable' | 'compact';
  readonly apply: 'instantly' | 'on-save';
  /** Whether the demo asks for the password before a change to how the user signs in. */
  readonly confirm: 'never' | 'password';
}

/** The values of each setting; the first is the default, which the address omits. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  dir: ['ltr', 'rtl'],
  density: ['comfortable', 'compact'],
  apply: ['instantly', 'on-save'],
  confirm: ['never', 'password'],
} as const satisfies { [Name in keyof DemoSettings]: readonly DemoSettings[Name][] };

/** Reads the settings from a query; an absent or unknown value gets the default. */
export function parseSettings(search: string): DemoSettings {
  const query = new URLSearchParams(search);
  const read = <Value extends string>(name: string, [standard, ...others]: readonly [Value, ...Value[]]) =>
    others.find((value) => value === query.get(name)) ?? standard;
  return {
    theme: read('theme', choices.theme),
    dir: read('dir', choices.dir),
    density: read('density', choices.density),
    apply: read('apply', choices.apply),
    confirm: read('confirm', choices.confirm),
  };
}

/** Writes the settings into a query and keeps its other parameters. */
export function writeSettings(search: string, settings: DemoSettings): string {
  const query = new URLSearchParams(search);
  for (const name of ['theme', 'dir', 'density', 'apply', 'confirm'] as const) {
    if (settings[name] === choices[name][0]) query.delete(name);
    else query.set(name, settings[name]);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
