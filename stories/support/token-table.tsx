import { DocTable } from './doc-table.js';
import { tokenMeanings, tokensInUse } from './token-docs.js';

/** All custom properties of the kit with the defaults in this page's stylesheet. */
export function TokenTable() {
  return (
    <DocTable
      head={['Custom property', 'Light', 'Dark', 'What it is for']}
      rows={tokensInUse().map(({ name, light, dark }) => [
        name,
        <Value key="light" css={light} />,
        <Value key="dark" css={dark} />,
        tokenMeanings[name],
      ])}
    />
  );
}

function Value({ css }: { readonly css: string }) {
  return (
    <>
      {css.startsWith('#') && <span aria-hidden="true" style={{ ...swatch, background: css }} />}
      <code>{css}</code>
    </>
  );
}

const swatch = {
  display: 'inline-block',
  inlineSize: 12,
  blockSize: 12,
  marginInlineEnd: 6,
  border: '1px solid color-mix(in srgb, currentColor 30%, transparent)',
  borderRadius: 3,
} as const;
