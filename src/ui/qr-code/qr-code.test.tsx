import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { QrCode } from './qr-code.js';

const value = 'otpauth://totp/Alder:ada?secret=JBSWY3DPEHPK3PXP&issuer=Alder';

/** The modules that the path draws, as rows of text. `#` is dark. */
function drawn(svg: Element): string[] {
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]) - 8;
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => '.'));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let dx = 0; dx < Number(length); dx += 1) rows[Number(y)]?.splice(Number(x) + dx, 1, '#');
  }
  return rows.map((row) => row.join(''));
}

/** Renders the code as a camera sees it, with four pixels per module. */
async function photographed(svg: Element): Promise<ImageData> {
  const side = 4 * Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const copy = svg.cloneNode(true) as Element;
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(side, side).getContext('2d');
  if (!canvas) throw new Error('This browser cannot draw.');
  canvas.drawImage(image, 0, 0);
  return canvas.getImageData(0, 0, side, side);
}

const FINDER = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

describe('a QR code', () => {
  it('has the three finder patterns and a quiet zone of four modules', async () => {
    await render(<QrCode value={value} label="QR code" />);
    const svg = page.getByRole('img', { name: 'QR code' }).element();
    const rows = drawn(svg);
    const side = rows.length;
    expect(svg.getAttribute('viewBox')).toBe(`-4 -4 ${side + 8} ${side + 8}`);
    const corner = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
    expect(corner(0, 0)).toEqual(FINDER);
    expect(corner(side - 7, 0)).toEqual(FINDER);
    expect(corner(0, side - 7)).toEqual(FINDER);
    const background = svg.querySelector('rect');
    expect(background?.getAttribute('width')).toBe(String(side + 8));
  });

  it('is dark on white, without inline styles', async () => {
    await render(<QrCode value={value} label="QR code" />);
    const svg = page.getByRole('img').element();
    expect([...svg.children].map((shape) => shape.getAttribute('fill'))).toEqual(['#fff', '#000']);
    expect(svg.outerHTML).not.toContain('style=');
  });

  it.each([
    value,
    `${value.replace('ada', 'ada%40a-rather-long-company-name.example.com')}&image=${'x'.repeat(60)}`,
  ])('is read by a scanner as what it says: %s', async (said) => {
    await render(<QrCode value={said} label="QR code" />);
    const pixels = await photographed(page.getByRole('img').element());
    expect(jsQR(pixels.data, pixels.width, pixels.height)?.data).toBe(said);
  });

  it('changes with its value', async () => {
    const { rerender } = await render(<QrCode value={value} label="QR code" />);
    const before = drawn(page.getByRole('img').element());
    await rerender(<QrCode value={`${value}2`} label="QR code" />);
    expect(drawn(page.getByRole('img').element())).not.toEqual(before);
  });
});
