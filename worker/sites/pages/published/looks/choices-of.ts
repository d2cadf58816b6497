import { type PageSection, pageSections, type TemplateCode } from '../../../../../contract/sites.ts';
import { lookOf, type PaletteCode, paletteCodes, photoTreatments, typeCodes } from './choices.ts';
import { toHex } from './colour.ts';
import { paletteOf } from './palette.ts';

/** What of a palette is shown where one is chosen. */
const samples = ['paper', 'block', 'accent', 'ink'] as const;

/** What can be chosen for a template, and what it is by itself. */
export interface TemplateChoices {
  /** Each with four of its colours (`#rrggbb`). */
  readonly palettes: readonly { readonly code: PaletteCode; readonly colours: readonly string[] }[];
  readonly types: typeof typeCodes;
  readonly photos: typeof photoTreatments;
  readonly sections: readonly PageSection[];
  readonly own: ReturnType<typeof lookOf>;
}

/** The choices that a template has. */
export function choicesOf(template: TemplateCode): TemplateChoices {
  return {
    palettes: paletteCodes.map((code) => {
      const palette = paletteOf(template, code);
      return { code, colours: samples.map((name) => toHex(palette[name])) };
    }),
    types: typeCodes,
    photos: photoTreatments,
    sections: pageSections,
    own: lookOf(template, {}),
  };
}
