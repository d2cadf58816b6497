import type { TemplateCode } from '../../../../../contract/sites.ts';
import type { PaletteCode } from './choices.ts';
import { colourAt, type Rgb, readableOn } from './colour.ts';

/** The hue that a family is known by (OKLCH degrees), how strong it is, and a second hue beside it. */
const families: Readonly<Record<PaletteCode, { hue: number; chroma: number; second: number }>> = {
  olive: { hue: 125, chroma: 0.1, second: 60 },
  wine: { hue: 12, chroma: 0.14, second: 70 },
  sea: { hue: 232, chroma: 0.11, second: 60 },
  saffron: { hue: 78, chroma: 0.16, second: 25 },
  clay: { hue: 42, chroma: 0.13, second: 155 },
  ink: { hue: 265, chroma: 0.012, second: 35 },
};

/** What a template makes of a family: lightness and share of its chroma of each ground, and how light words would like to be. */
interface Recipe {
  readonly paper: readonly [lightness: number, share: number];
  readonly card: readonly [lightness: number, share: number];
  readonly tint: readonly [lightness: number, share: number];
  readonly block: readonly [lightness: number, share: number];
  readonly deep: readonly [lightness: number, share: number];
  readonly ink: number;
  readonly soft: number;
  readonly accent: number;
  /** The hue of the grounds, when it is not that of the family. */
  readonly groundHue?: number;
}

const recipes: Readonly<Record<TemplateCode, Recipe>> = {
  minimalist: {
    paper: [0.995, 0.02],
    card: [0.995, 0.02],
    tint: [0.965, 0.08],
    block: [0.93, 0.25],
    deep: [0.2, 0.3],
    ink: 0.18,
    soft: 0.5,
    accent: 0.5,
  },
  modern: {
    paper: [0.985, 0.06],
    card: [1, 0],
    tint: [0.94, 0.3],
    block: [0.83, 1],
    deep: [0.27, 0.45],
    ink: 0.2,
    soft: 0.46,
    accent: 0.5,
  },
  stylish: {
    paper: [0.17, 0.14],
    card: [0.215, 0.17],
    tint: [0.255, 0.22],
    block: [0.33, 0.7],
    deep: [0.12, 0.12],
    ink: 0.96,
    soft: 0.8,
    accent: 0.82,
  },
  cozy: {
    paper: [0.95, 0.28],
    card: [0.975, 0.18],
    tint: [0.925, 0.36],
    block: [0.42, 0.7],
    deep: [0.3, 0.45],
    ink: 0.28,
    soft: 0.44,
    accent: 0.45,
    groundHue: 82,
  },
};

/** The colours of a page, by what they are for. `onBlock` is what is read on `block`, and so on. */
export interface Palette {
  readonly paper: Rgb;
  readonly card: Rgb;
  readonly tint: Rgb;
  readonly block: Rgb;
  readonly deep: Rgb;
  readonly line: Rgb;
  readonly ink: Rgb;
  readonly soft: Rgb;
  readonly accent: Rgb;
  readonly second: Rgb;
  readonly good: Rgb;
  readonly bad: Rgb;
  readonly onBlock: Rgb;
  readonly onDeep: Rgb;
  readonly softOnDeep: Rgb;
  readonly accentOnDeep: Rgb;
}

/** Which colours are read on which, and the contrast that they must have: AA (WCAG 2.2, 1.4.3), AAA for what is read most. */
export const readingPairs: readonly (readonly [word: keyof Palette, ground: keyof Palette, least: number])[] =
  [
    ...(['paper', 'card', 'tint'] as const).flatMap(
      (ground) =>
        [
          ['ink', ground, 7],
          ['soft', ground, 4.5],
          ['accent', ground, 4.5],
          ['second', ground, 4.5],
          ['good', ground, 4.5],
          ['bad', ground, 4.5],
        ] as const,
    ),
    ['onBlock', 'block', 7],
    ['onDeep', 'deep', 7],
    ['softOnDeep', 'deep', 4.5],
    ['accentOnDeep', 'deep', 4.5],
  ];

/** The colours of a template in a family. Each that is read is made from what it is read on, so it has the contrast of `readingPairs`. */
export function paletteOf(template: TemplateCode, code: PaletteCode): Palette {
  const { hue, chroma, second } = families[code];
  const recipe = recipes[template];
  const groundChroma = recipe.groundHue === undefined ? chroma : 0.09;
  const light = ([lightness, share]: readonly [number, number]) =>
    colourAt(lightness, groundChroma * share, recipe.groundHue ?? hue);
  const strong = ([lightness, share]: readonly [number, number]) => colourAt(lightness, chroma * share, hue);

  const [paper, card, tint] = [light(recipe.paper), light(recipe.card), light(recipe.tint)];
  const [block, deep] = [strong(recipe.block), strong(recipe.deep)];
  const grounds = [paper, card, tint];
  const word = (least: number, lightness: number, wished: number, at: number) =>
    readableOn(grounds, least, { lightness, chroma: wished, hue: at });
  const isDark = recipe.paper[0] < 0.5;
  return {
    paper,
    card,
    tint,
    block,
    deep,
    line: colourAt(isDark ? 0.36 : 0.86, groundChroma * 0.3, recipe.groundHue ?? hue),
    ink: word(7, recipe.ink, chroma * 0.2, hue),
    soft: word(4.5, recipe.soft, chroma * 0.2, hue),
    accent: word(4.5, recipe.accent, chroma, hue),
    second: word(4.5, recipe.accent, Math.max(chroma, 0.08), second),
    good: word(4.5, isDark ? 0.82 : 0.48, 0.13, 150),
    bad: word(4.5, isDark ? 0.78 : 0.5, 0.17, 27),
    onBlock: readableOn([block], 7, {
      lightness: recipe.block[0] > 0.6 ? 0.22 : 0.99,
      chroma: chroma * 0.3,
      hue,
    }),
    onDeep: readableOn([deep], 7, { lightness: 0.98, chroma: 0.01, hue }),
    softOnDeep: readableOn([deep], 4.5, { lightness: 0.84, chroma: chroma * 0.2, hue }),
    accentOnDeep: readableOn([deep], 4.5, { lightness: 0.85, chroma, hue }),
  };
}
