import type { ReactNode } from 'react';

export interface DocTableProps {
  readonly head: readonly string[];
  /** One array of cells per row; the first cell names the row. */
  readonly rows: readonly (readonly ReactNode[])[];
  /** Whether row names are code or text. @default 'code' */
  readonly names?: 'code' | 'text';
}

/** A table in a docs page: MDX has none, and one small component is less than a plugin. */
export function DocTable({ head, rows, names = 'code' }: DocTableProps) {
  return (
    <table style={{ borderCollapse: 'collapse', inlineSize: '100%', fontSize: 14 }}>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col" style={{ ...cell, fontWeight: 700 }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row" style={{ ...cell, ...(names === 'code' && { whiteSpace: 'nowrap' }) }}>
              {names === 'code' ? <code>{name}</code> : name}
            </th>
            {cells.map((content, column) => (
              <td key={column} style={cell}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = {
  padding: '6px 12px',
  borderBlockEnd: '1px solid color-mix(in srgb, currentColor 20%, transparent)',
  fontWeight: 400,
  textAlign: 'start',
  verticalAlign: 'top',
} as const;
