import { encode } from 'uqr';

/** Modules of white around a code, so that cameras find it (ISO/IEC 18004, 9.1: four). */
const quiet = 4;

/**
 * A QR code as SVG, black on white, one unit a module: it prints sharp at any size. Up to a quarter of it may be stained (level Q).
 * `address`: what a camera opens.
 */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  const side = size + 2 * quiet;
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`
  );
}
