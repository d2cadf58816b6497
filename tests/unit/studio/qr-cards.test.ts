import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { type CardSheet, cardSheets, qrCards } from '../../../web/studio/sites/qr-cards.ts';

import { readFaceOfPackage } from '../../support/pdf-faces.ts';

const address = 'https://mesa.example/q/abcd2345';
const card = { address, name: 'Café Núñez 🍷', lines: ['Mira la carta', 'See the menu'] };

/** What a page draws, as its operators in order (PDF 32000-1, 8.2), and how large it is in points. */
function drawn(pdf: Uint8Array): { width: number; height: number; operators: [string, number[]][] } {
  const file = Buffer.from(pdf).toString('latin1');
  const [, width, height] = /MediaBox \[ ?0 0 ([\d.]+) ([\d.]+)/.exec(file) ?? [];
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data]) =>
    inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1'),
  );
  const page = streams.find((text) => / cm\b/.test(text)) ?? '';
  const operators = page.split('\n').map((line): [string, number[]] => {
    const words = line.trim().split(/\s+/);
    return [words.at(-1) ?? '', words.slice(0, -1).map(Number)];
  });
  return { width: Number(width), height: Number(height), operators };
}

/** Paints the filled shapes of a page, each a square by its corners, as a printer would, `scale` pixels to the point. */
function painted({ width, height, operators }: ReturnType<typeof drawn>, scale: number) {
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  const pixels = new Uint8ClampedArray(columns * rows * 4).fill(255);
  type Matrix = [number, number, number, number];
  let at: Matrix = [1, 1, 0, 0];
  const kept: Matrix[] = [];
  let corners: [number, number][] = [];
  const paint = (square: [number, number][]) => {
    const xs = square.map(([x]) => Math.round(x * scale));
    const ys = square.map(([, y]) => Math.round((height - y) * scale));
    for (let y = Math.min(...ys); y < Math.max(...ys); y++)
      pixels.fill(0, (y * columns + Math.min(...xs)) * 4, (y * columns + Math.max(...xs)) * 4);
  };
  let squares: [number, number][][] = [];
  for (const [operator, numbers] of operators) {
    const [a = 0, b = 0, , d = 0, e = 0, f = 0] = numbers;
    if (operator === 'q') kept.push(at);
    if (operator === 'Q') at = kept.pop() ?? at;
    if (operator === 'cm') at = [at[0] * a, at[1] * d, at[2] + at[0] * e, at[3] + at[1] * f];
    if (operator === 're')
      squares.push(
        [
          [a, b],
          [a + (numbers[2] ?? 0), b + d],
        ].map(([x = 0, y = 0]): [number, number] => [at[2] + at[0] * x, at[3] + at[1] * y]),
      );
    if (operator === 'm') corners = [];
    if (operator === 'm' || operator === 'l') corners.push([at[2] + at[0] * a, at[3] + at[1] * b]);
    if (operator === 'h') squares.push(corners);
    if (operator === 'f') {
      for (const square of squares) paint(square);
      squares = [];
    }
  }
  for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 255;
  return { pixels, columns, rows };
}

test.each(Object.keys(cardSheets) as CardSheet[])(
  'X14 every code on a sheet of %s is read by a camera, and leads to the address that never changes',
  async (sheet) => {
    const { across, down } = cardSheets[sheet];
    const { pixels, columns, rows } = painted(drawn(await qrCards(card, sheet, readFaceOfPackage)), 3);
    const [width, height] = [Math.floor(columns / across), Math.floor(rows / down)];
    for (let place = 0; place < across * down; place++) {
      const [left, top] = [(place % across) * width, Math.floor(place / across) * height];
      const one = new Uint8ClampedArray(width * height * 4);
      for (let y = 0; y < height; y++) {
        const from = ((top + y) * columns + left) * 4;
        one.set(pixels.subarray(from, from + width * 4), y * width * 4);
      }
      expect(jsQR(one, width, height)?.data).toBe(address);
    }
  },
);
