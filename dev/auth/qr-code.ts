/**
 * The sizes used here of ISO/IEC 18004, error correction L: how many bytes of data and of correction each of `blocks` blocks has, where the
 * alignment patterns are centred, and the version information (annex D) of those that carry one.
 */
const versions = [
  { version: 5, blocks: 1, data: 108, correction: 26, alignment: [6, 30], information: null },
  { version: 6, blocks: 2, data: 68, correction: 18, alignment: [6, 34], information: null },
  { version: 7, blocks: 2, data: 78, correction: 20, alignment: [6, 22, 38], information: 0x07c94 },
  { version: 8, blocks: 2, data: 97, correction: 24, alignment: [6, 24, 42], information: 0x085bc },
  { version: 9, blocks: 2, data: 116, correction: 30, alignment: [6, 26, 46], information: 0x09a99 },
] as const;
type Version = (typeof versions)[number];

/** Level L with mask 0 (annex C). Any mask can be read; the standard asks for the one that looks best. */
const formatInformation = 0x77c4;
const quiet = 4;

/** The product of two elements of GF(256), modulo x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** The Reed-Solomon correction of a block: the remainder of its division by (x - 1)(x - 2)(x - 4)… */
export function correctionOf(block: readonly number[], length: number): number[] {
  let divisor = [...Array.from({ length: length - 1 }, () => 0), 1];
  let root = 1;
  for (let at = 0; at < length; at += 1) {
    divisor = divisor.map((factor, index) => multiply(factor, root) ^ (divisor[index + 1] ?? 0));
    root = multiply(root, 2);
  }
  let remainder = Array.from({ length }, () => 0);
  for (const byte of block) {
    const [first = 0, ...rest] = remainder;
    const factor = byte ^ first;
    remainder = [...rest, 0].map((value, index) => value ^ multiply(divisor[index] ?? 0, factor));
  }
  return remainder;
}

/** The text in byte mode, padded to the blocks of its version, interleaved with their correction. */
function codewordsOf(text: Uint8Array, { blocks, data, correction }: Version): number[] {
  const nibbles = [
    4,
    text.length >> 4,
    text.length & 15,
    ...[...text].flatMap((byte) => [byte >> 4, byte & 15]),
    0,
  ];
  const bytes = Array.from(
    { length: nibbles.length / 2 },
    (_, at) => (nibbles[2 * at] ?? 0) * 16 + (nibbles[2 * at + 1] ?? 0),
  );
  for (let pad = 0xec; bytes.length < blocks * data; pad ^= 0xec ^ 0x11) bytes.push(pad);
  const parts = Array.from({ length: blocks }, (_, at) => bytes.slice(at * data, (at + 1) * data));
  const corrections = parts.map((part) => correctionOf(part, correction));
  const interleaved = (columns: number[][], length: number) =>
    Array.from({ length }, (_, at) => columns.map((column) => column[at] ?? 0)).flat();
  return [...interleaved(parts, data), ...interleaved(corrections, correction)];
}

/** Everything that is the same for all texts, by `x,y`. */
function patternsOf({ version, alignment, information }: Version): {
  size: number;
  fixed: Map<string, boolean>;
} {
  const size = 17 + 4 * version;
  const fixed = new Map<string, boolean>();
  const set = (x: number, y: number, dark: boolean) => {
    if (x >= 0 && y >= 0 && x < size && y < size) fixed.set(`${x},${y}`, dark);
  };
  const rings = (x: number, y: number, radius: number, light: number) => {
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        set(x + dx, y + dy, ring !== light && ring !== 4);
      }
  };
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const last = size - 7;
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(x, y, 4, 2);
  for (const x of alignment)
    for (const y of alignment)
      if (!((x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6))) rings(x, y, 2, 1);
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((formatInformation >> bit) & 1) === 1;
    if (bit < 8) set(8, bit < 6 ? bit : bit + 1, dark);
    else set(bit === 8 ? 7 : 14 - bit, 8, dark);
    if (bit < 8) set(size - 1 - bit, 8, dark);
    else set(8, size - 15 + bit, dark);
  }
  set(8, size - 8, true);
  if (information !== null)
    for (let bit = 0; bit < 18; bit += 1) {
      const dark = ((information >> bit) & 1) === 1;
      const [near, far] = [Math.floor(bit / 3), size - 11 + (bit % 3)];
      set(near, far, dark);
      set(far, near, dark);
    }
  return { size, fixed };
}

/** A text of at most 230 bytes as the picture of a QR code (ISO/IEC 18004): an SVG without `#`, which a data URL could not hold as it is. */
export function qrCode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const version = versions.find(({ blocks, data }) => bytes.length + 2 <= blocks * data);
  if (version === undefined) throw new Error(`${bytes.length} bytes are too many for a QR code`);
  const { size, fixed } = patternsOf(version);
  const codewords = codewordsOf(bytes, version);
  const dark = new Map(fixed);
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (fixed.has(`${x},${y}`)) continue;
        const isOne = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        dark.set(`${x},${y}`, isOne !== ((x + y) % 2 === 0));
        bit += 1;
      }
  }
  const squares = [...dark].flatMap(([place, isDark]) => {
    const [x = 0, y = 0] = place.split(',').map(Number);
    return isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [];
  });
  const side = size + 2 * quiet;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="white" d="M0 0h${side}v${side}H0z"/><path d="${squares.join('')}"/></svg>`;
}
