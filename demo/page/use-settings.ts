import { useLayoutEffect, useState } from 'react';
import { type DemoSettings, parseSettings, writeSettings } from './settings.js';

/** Changes one setting. */
export type ChangeSetting = <Name extends keyof DemoSettings>(name: Name, value: DemoSettings[Name]) => void;

/** Reads the settings from the address and applies them to the document; a change updates the address. */
export function useSettings(): [DemoSettings, ChangeSetting] {
  const [settings, setSettings] = useState(() => parseSettings(location.search));

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dir = settings.dir;
    for (const [attribute, value] of [
      ['data-theme', settings.theme],
      ['data-cak-theme', settings.theme],
      ['data-cak-density', settings.density],
    ] as const) {
      root.setAttribute(attribute, value);
    }
  }, [settings]);

  return [
    settings,
    (name, value) => {
      const changed = { ...settings, [name]: value };
      setSettings(changed);
      history.replaceState(
        null,
        '',
        `${location.pathname}${writeSettings(location.search, changed)}${location.hash}`,
      );
    },
  ];
}
