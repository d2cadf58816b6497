import { expect, test } from 'vitest';
import { templateCodes } from '../../../contract/sites.ts';
import { lookOf, paletteCodes } from '../../../worker/sites/pages/published/looks/choices.ts';
import { choicesOf } from '../../../worker/sites/pages/published/looks/choices-of.ts';
import {
  contrastOf,
  readableOn,
  readHex,
  toHex,
} from '../../../worker/sites/pages/published/looks/colour.ts';
import { paletteOf, readingPairs } from '../../../worker/sites/pages/published/looks/palette.ts';
import { styleOf } from '../../../worker/sites/pages/published/looks/style.ts';

const palettes = templateCodes.flatMap((template) =>
  paletteCodes.map((code) => ({ template, code, palette: paletteOf(template, code) })),
);

test('X4 in every palette of every template, whatever is read has its contrast with what it is read on', () => {
  const failing = palettes.flatMap(({ template, code, palette }) =>
    readingPairs
      .filter(([word, ground, least]) => contrastOf(palette[word], palette[ground]) < least)
      .map(([word, ground]) => `${template} ${code}: ${word} on ${ground}`),
  );
  expect(failing).toEqual([]);
});

test('what is written into the style sheet is the colour that was measured', () => {
  for (const { palette } of palettes)
    for (const colour of Object.values(palette)) expect(readHex(toHex(colour))).toEqual(colour);
});

test('the palettes of a template are six that nobody takes for each other', () => {
  for (const template of templateCodes) {
    const accents = paletteCodes.map((code) => toHex(paletteOf(template, code).accent));
    expect(new Set(accents).size).toBe(paletteCodes.length);
  }
});

test('contrast is that of WCAG: black on white is 21, #767676 on white just passes', () => {
  expect(contrastOf(readHex('#000000'), readHex('#ffffff'))).toBeCloseTo(21, 5);
  expect(contrastOf(readHex('#767676'), readHex('#ffffff'))).toBeCloseTo(4.54, 2);
  expect(contrastOf(readHex('#777777'), readHex('#ffffff'))).toBeLessThan(4.5);
});

test('a colour that is to be read on grounds too far from each other is refused rather than made badly', () => {
  const wish = { lightness: 0.5, chroma: 0, hue: 0 };
  expect(() => readableOn([readHex('#000000'), readHex('#ffffff')], 7, wish)).toThrow('contrast of 7');
});

test('T3 a choice that a template does not have is its own first one, and a section is drawn once', () => {
  const own = lookOf('cozy', {});
  expect(lookOf('cozy', { palette: 'nope', type: 'comic', photos: 'x' })).toEqual(own);
  expect(lookOf('cozy', { palette: 'sea' }).palette).toBe('sea');
  expect(lookOf('cozy', { sections: ['menu', 'about', 'menu'] }).sections).toEqual(['menu', 'about']);
});

test('B2 whatever a template offers is a choice that it takes', () => {
  for (const template of templateCodes) {
    const { palettes, types, photos, own } = choicesOf(template);
    for (const { code } of palettes) expect(lookOf(template, { palette: code }).palette).toBe(code);
    for (const type of types) expect(lookOf(template, { type }).type).toBe(type);
    for (const treatment of photos) expect(lookOf(template, { photos: treatment }).photos).toBe(treatment);
    expect(own.template).toBe(template);
    expect(palettes.every(({ colours }) => colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour)))).toBe(
      true,
    );
  }
});

test('X4 white words over the whitest photo keep their contrast under the veil of the template', () => {
  const css = styleOf(lookOf('stylish', {}), '/font.woff2');
  const veils = [...css.matchAll(/rgb\(0 0 0\/([\d.]+)\)/g)].map(([, share]) => Number(share));
  expect(veils.length).toBeGreaterThan(3);
  const lightest = Math.round(255 * (1 - Math.min(...veils)))
    .toString(16)
    .padStart(2, '0');
  expect(contrastOf(readHex('#ffffff'), readHex(`#${lightest.repeat(3)}`))).toBeGreaterThanOrEqual(4.5);
});
