/** A bar, in parts of the drawing's width and height: 0 to 1. `y` is its upper end. */
export type Bar = { x: number; width: number; y: number; height: number };

/** How much of its place a bar leaves free. */
const gap = 0.25;

/** Bars side by side for values of 0 or more; one that is not there has no bar. `most`: what fills the whole height. */
export function barsOf(values: readonly (number | null)[], most: number): (Bar | null)[] {
  const place = 1 / values.length;
  return values.map((value, n) => {
    if (value === null) return null;
    const height = most === 0 ? 0 : value / most;
    return { x: (n + gap / 2) * place, width: place * (1 - gap), y: 1 - height, height };
  });
}

/** The next round number from a value up: 1, 2 or 5 times a power of ten. So that a chart's upper end can be read. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
