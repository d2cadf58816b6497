import { filterCss } from '../menu/filter.tsx';
import { templates } from '../templates/templates.ts';
import { baseCss, printCss } from './base-css.ts';
import type { Look } from './choices.ts';
import { toHex } from './colour.ts';
import { paletteOf } from './palette.ts';
import { photoFilters } from './photo-filters.ts';
import { typeFaces } from './type.ts';

/** The face that comes along. It is taken if it is there at once: words that have been read do not move. */
const figtreeFace = (font: string) =>
  `@font-face{font-family:Figtree;src:url(${font}) format("woff2");font-weight:300 900;font-display:optional}`;

/** The whole style sheet of a look. Nothing that people write comes into it. */
export function styleOf(look: Look, font: string): string {
  const faces = typeFaces[look.type];
  const filter = photoFilters[look.photos];
  const colours = Object.entries(paletteOf(look.template, look.palette)).map(
    ([name, colour]) =>
      `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${toHex(colour)}`,
  );
  const words = [
    `--display:${faces.display}`,
    `--text:${faces.text}`,
    `--display-weight:${faces.displayWeight}`,
  ];
  return [
    faces.comesAlong ? figtreeFace(font) : '',
    `:root{${[...colours, ...words].join(';')}}`,
    baseCss,
    templates[look.template].css,
    filter === '' ? '' : `.photo img{filter:${filter}}`,
    filterCss,
    printCss,
  ]
    .join('')
    .replaceAll('\n', '');
}
