import { encode } from 'uqr';

/** Modules of white around a code, so that cameras find it (ISO/IEC 18004, 9.1: four). */
const quiet = 4;

/** A code as squares of one unit: its side with the white around it, and the corners (x, y from the top left) of what is dark. */
export interface QrModules {
  readonly side: number;
  readonly dark: readonly (readonly [number, number])[];
}

/** The modules of a QR code. Up to a quarter of it may be stained (level Q). `address`: what a camera opens. */
export function qrModules(address: string): QrModules {
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  return {
    side: size + 2 * quiet,
    dark: data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [[x + quiet, y + quiet] as const] : [])),
    ),
  };
}

/** What is dark in a code as the data of an SVG path, one unit a module. */
export const qrPath = ({ dark }: QrModules): string => dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('');

/** A QR code as SVG, black on white, one unit a module: it prints sharp at any size. `address`: what a camera opens. */
export function qrSvg(address: string): string {
  const modules = qrModules(address);
  const { side } = modules;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${qrPath(modules)}"/></svg>`
  );
}
