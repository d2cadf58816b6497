import * as z from 'zod/mini';
import { templateCodes } from '../../../contract/sites.ts';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** Steps to a first page, in their order. */
export const beginSteps = ['template', 'name', 'place', 'menu', 'account'] as const;
export type BeginStep = (typeof beginSteps)[number];

/** `?step=` of the way to a first page; anything else is the first step. `?template=`: chosen already, where the link came from. */
export const readBegin = searchReader({
  step: word(z.enum(beginSteps)),
  template: word(z.enum(templateCodes)),
});
