/** An sRGB colour, each part from 0 to 1. */
export type Rgb = readonly [number, number, number];

const degrees = Math.PI / 180;

/**
 * OKLCH to linear sRGB (B. Ottosson, "A perceptual color space for image processing", 2020): lightness 0 to 1, chroma 0 to about 0.37, hue in
 * degrees. Parts may lie outside 0 to 1.
 */
function linearOf(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos(hue * degrees);
  const b = chroma * Math.sin(hue * degrees);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const encoded = (part: number) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);
const decoded = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
/** As a screen of eight bits shows it. */
const stepped = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 255) / 255;

/** The nearest colour that a screen can show: chroma gives way, lightness and hue stay. */
export function colourAt(lightness: number, chroma: number, hue: number): Rgb {
  let fitting = chroma;
  while (fitting > 0 && linearOf(lightness, fitting, hue).some((part) => part < -0.0001 || part > 1.0001)) {
    fitting = Math.max(0, fitting - 0.004);
  }
  const [red, green, blue] = linearOf(lightness, fitting, hue);
  return [stepped(encoded(red)), stepped(encoded(green)), stepped(encoded(blue))];
}

/** `#0f5c5a` as a colour. */
export function readHex(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** A colour as CSS writes it: `#0f5c5a`. */
export const toHex = (colour: Rgb): string =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Relative luminance (WCAG 2.2). */
function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * decoded(red) + 0.7152 * decoded(green) + 0.0722 * decoded(blue);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour nearest to the wished lightness that has at least `least` of contrast with each of `grounds`: darker or lighter step by step, away from
 * the grounds. Throws when neither black nor white has enough: then the grounds are wrong.
 */
export function readableOn(
  grounds: readonly Rgb[],
  least: number,
  wish: { lightness: number; chroma: number; hue: number },
): Rgb {
  for (const step of [-0.005, 0.005]) {
    for (let lightness = wish.lightness; lightness >= 0 && lightness <= 1; lightness += step) {
      const colour = colourAt(lightness, wish.chroma, wish.hue);
      if (grounds.every((ground) => contrastOf(colour, ground) >= least)) return colour;
    }
  }
  throw new Error(`No colour has a contrast of ${least} with ${grounds.map(toHex).join(', ')}`);
}
