import { expect, test } from 'vitest';
import { qrSvg } from '../../../worker/sites/pages/published/machine/qr-code.ts';

/** The dark modules of a code, by row, without what is around it. */
function modulesOf(svg: string): boolean[][] {
  const [, side] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  const size = Number(side) - 8;
  const dark = new Set(
    [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${Number(x) - 4} ${Number(y) - 4}`),
  );
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => dark.has(`${x} ${y}`)),
  );
}

test('X14 a printed code has its three finders, its timing and four modules of white around it', () => {
  const modules = modulesOf(qrSvg('https://mesa.example/q/ninetta1'));
  const size = modules.length;
  expect((size - 17) % 4).toBe(0);
  const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  const at = (left: number, top: number) =>
    modules.slice(top, top + 7).map((row) =>
      row
        .slice(left, left + 7)
        .map((isDark) => (isDark ? '1' : '0'))
        .join(''),
    );
  expect([at(0, 0), at(size - 7, 0), at(0, size - 7)]).toEqual([finder, finder, finder]);
  const timing = modules[6]?.slice(8, size - 8);
  expect(timing).toEqual(timing?.map((_, x) => x % 2 === 0));
});
