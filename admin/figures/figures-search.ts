import * as z from 'zod/mini';
import { figureSteps } from '../../contract/figures.ts';
import { searchReader, word } from '../../web/kit/address/search-reader.ts';

/** `?step=` of the figures: by day, unless it says by week. */
export const readFigures = searchReader({ step: word(z.enum(figureSteps)) });
