import { encode } from 'uqr';

export interface QrCodeProps {
  /** The content of the code. */
  readonly value: string;
  /** The accessible name: what the code is for, and what to do if you can't scan it. */
  readonly label: string;
}

/** White modules around the code. Scanners need them to find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * A QR code. It is dark on white in every theme, because many scanners can't read an inverted code. It uses
 * attributes, not inline styles, which a Content-Security-Policy may forbid.
 */
export function QrCode({ value, label }: QrCodeProps) {
  const { data, size } = encode(value, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET_ZONE;
  return (
    <svg
      className="cak-qr-code"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={side} height={side} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
}

/** One rectangle per run of dark modules in a row: single squares would show hairlines between them. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => [...runsOf(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
}

function* runsOf(row: readonly boolean[]): Generator<readonly [start: number, length: number]> {
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && start < 0) start = x;
    if (!row[x] && start >= 0) {
      yield [start, x - start];
      start = -1;
    }
  }
}
