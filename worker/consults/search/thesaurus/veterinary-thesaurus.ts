import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';
import { accidents } from './accidents.ts';
import { animals } from './animals.ts';
import { body } from './body.ts';
import { care } from './care.ts';
import { diseases } from './diseases.ts';
import { horseDiseases } from './horse-diseases.ts';
import { medicines } from './medicines.ts';
import { poisons } from './poisons.ts';
import { signs } from './signs.ts';

/**
 * What owners and vets call things, in both languages: a concept a row, by its id. Full text and vectors read the same one, so both find "torsión"
 * by "bloat". Written by hand; plurals, genders and endings need no row of their own.
 */
export const veterinaryThesaurus: Thesaurus = {
  ...animals,
  ...body,
  ...signs,
  ...diseases,
  ...horseDiseases,
  ...accidents,
  ...poisons,
  ...medicines,
  ...care,
};
