import { type PageSection, pageSections, type TemplateCode } from '../../../../../contract/sites.ts';
import type { PageSettings } from '../../../content/page-content.ts';

/** Families of colours. What each is in numbers is computed for each template (`paletteOf`). */
export const paletteCodes = ['olive', 'wine', 'sea', 'saffron', 'clay', 'ink'] as const;
export type PaletteCode = (typeof paletteCodes)[number];

/** A face for what is large and one for what is read. */
export const typeCodes = ['humanist', 'grotesque', 'bookish', 'classic', 'slab'] as const;
export type TypeCode = (typeof typeCodes)[number];

/** What is done to photos, so that those of many hands look like one set. */
export const photoTreatments = ['natural', 'warm', 'mono'] as const;
export type PhotoTreatment = (typeof photoTreatments)[number];

/** Everything about how a page looks, decided. */
export interface Look {
  readonly template: TemplateCode;
  readonly palette: PaletteCode;
  readonly type: TypeCode;
  readonly photos: PhotoTreatment;
  /** The parts of the home page that are shown, in order. */
  readonly sections: readonly PageSection[];
  /** Whether dishes of the menu have their photos, or those alone that the place is proud of. */
  readonly dishPhotos: boolean;
  /** Whether a photo of one of its dishes stands behind the name of a category. */
  readonly categoryCovers: boolean;
}

/** What each template is by itself. */
const own: Readonly<Record<TemplateCode, Omit<Look, 'template'>>> = {
  minimalist: {
    palette: 'ink',
    type: 'grotesque',
    photos: 'natural',
    sections: ['hero', 'menu', 'about', 'hours', 'location', 'contact'],
    dishPhotos: false,
    categoryCovers: false,
  },
  modern: {
    palette: 'saffron',
    type: 'humanist',
    photos: 'natural',
    sections: pageSections,
    dishPhotos: true,
    categoryCovers: false,
  },
  stylish: {
    palette: 'wine',
    type: 'classic',
    photos: 'natural',
    dishPhotos: false,
    categoryCovers: true,
    sections: ['hero', 'about', 'highlights', 'menu', 'gallery', 'hours', 'location', 'contact'],
  },
  cozy: {
    palette: 'olive',
    type: 'bookish',
    photos: 'warm',
    dishPhotos: false,
    categoryCovers: false,
    sections: ['hero', 'about', 'highlights', 'menu', 'gallery', 'hours', 'location', 'contact'],
  },
};

const among = <Choice extends string>(list: readonly Choice[], said: string | undefined, otherwise: Choice) =>
  list.find((choice) => choice === said) ?? otherwise;

/** How a page looks under a template and its settings. A choice that is missing or unknown is the template's own. */
export function lookOf(template: TemplateCode, settings: PageSettings): Look {
  const choices = own[template];
  return {
    ...choices,
    template,
    palette: among(paletteCodes, settings.palette, choices.palette),
    type: among(typeCodes, settings.type, choices.type),
    photos: among(photoTreatments, settings.photos, choices.photos),
    sections: [...new Set(settings.sections ?? choices.sections)],
  };
}
