import { MfaPanel } from 'cognito-account-kit';
import { useLayoutEffect, useRef, useState } from 'react';
import './token-editor.css';
import { tokenMeanings, tokensInUse } from './token-docs.js';

/** A field for each custom property next to a panel that uses them, and the rule to copy. */
export function TokenEditor() {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const preview = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(values)) preview.current?.style.setProperty(name, value);
  }, [values]);
  const set = Object.entries(values).filter(([, value]) => value !== '');
  return (
    <div className="token-editor">
      <form className="token-editor-fields">
        {tokensInUse().map(({ name, light }) => (
          <label key={name} title={tokenMeanings[name]}>
            <code>{name.replace('--cak-', '')}</code>
            <input
              type={light.startsWith('#') ? 'color' : 'text'}
              value={values[name] ?? (light.startsWith('#') ? light : '')}
              placeholder={light}
              onChange={({ target }) => setValues({ ...values, [name]: target.value })}
            />
          </label>
        ))}
        <button type="reset" onClick={() => clear(preview.current, setValues)}>
          Reset
        </button>
      </form>
      <div>
        <div ref={preview}>
          <MfaPanel />
        </div>
        <pre>
          <code>{`:root {\n${set.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`}</code>
        </pre>
      </div>
    </div>
  );
}

function clear(
  preview: HTMLElement | null,
  setValues: (values: Readonly<Record<string, string>>) => void,
): void {
  preview?.removeAttribute('style');
  setValues({});
}
