import { partTexts } from '../../web/kit/text/texts.ts';

/** The texts of the admin app. */
export const adminTexts = partTexts(
  () => import('./es.json'),
  () => import('./en.json'),
);
