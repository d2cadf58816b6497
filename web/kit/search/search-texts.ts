import { partTexts } from '../text/texts.ts';

/** The texts of the search of both apps, fetched when it is opened. */
export const searchTexts = partTexts(
  () => import('./messages/es.json'),
  () => import('./messages/en.json'),
);
