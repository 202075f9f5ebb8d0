import { useId } from 'react';
import { choices, type DemoSettings as Settings } from '../settings.js';
import type { ChangeSetting } from '../use-settings.js';

interface DemoSettingsProps {
  settings: Settings;
  onChange: ChangeSetting;
}

/** Settings of the demo itself, not of the kit or the product. */
export function DemoSettings({ settings, onChange }: DemoSettingsProps) {
  return (
    <section className="demo-settings" aria-labelledby="demo-settings-title">
      <h2 id="demo-settings-title">Demo settings</h2>
      <Choice
        legend="Theme"
        options={choices.theme}
        names={{ system: 'System', light: 'Light', dark: 'Dark' }}
        value={settings.theme}
        onChange={(value) => onChange('theme', value)}
      />
      <Choice
        legend="Direction"
        options={choices.dir}
        names={{ ltr: 'Left to right', rtl: 'Right to left' }}
        value={settings.dir}
        onChange={(value) => onChange('dir', value)}
      />
      <Choice
        legend="Density"
        options={choices.density}
        names={{ comfortable: 'Comfortable', compact: 'Compact' }}
        value={settings.density}
        onChange={(value) => onChange('density', value)}
      />
      <Choice
        legend="Apply changes"
        options={choices.apply}
        names={{ instantly: 'Instantly', 'on-save': 'On save' }}
        value={settings.apply}
        onChange={(value) => onChange('apply', value)}
      />
      <Choice
        legend="Sensitive changes"
        options={choices.confirm}
        names={{ never: 'At once', password: 'Ask for password' }}
        value={settings.confirm}
        onChange={(value) => onChange('confirm', value)}
      />
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  options: readonly Value[];
  names: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ legend, options, names, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend>{legend}</legend>
      <div className="segments-bar">
        {options.map((option) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <span>{names[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
