import type { TypeCode } from './choices.ts';

const figtree = 'Figtree,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';
const grotesque = '"Helvetica Neue","Arial Nova","Nimbus Sans",Inter,Roboto,Arial,sans-serif';
const oldStyle =
  '"Iowan Old Style","Palatino Linotype","Book Antiqua","URW Palladio L",P052,"Noto Serif",Georgia,serif';
const didone =
  'Didot,"Bodoni MT","Noto Serif Display","Playfair Display","Sitka Banner","Times New Roman",serif';
const slab = 'Rockwell,"Rockwell Nova","Roboto Slab","DejaVu Serif","Sitka Small",Georgia,serif';

/**
 * The faces of a pair. Figtree comes along with the page (20 KB, the Latin part of it); the others are faces that devices have, by kind, and cost
 * nothing.
 */
export const typeFaces: Readonly<
  Record<TypeCode, { display: string; text: string; displayWeight: number; comesAlong: boolean }>
> = {
  humanist: { display: figtree, text: figtree, displayWeight: 800, comesAlong: true },
  grotesque: { display: grotesque, text: grotesque, displayWeight: 500, comesAlong: false },
  bookish: { display: oldStyle, text: oldStyle, displayWeight: 600, comesAlong: false },
  classic: { display: didone, text: figtree, displayWeight: 400, comesAlong: true },
  slab: { display: slab, text: figtree, displayWeight: 600, comesAlong: true },
};
