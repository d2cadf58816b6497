import type { Rules } from '../rules.ts';
import type { Chapter } from './chapter.ts';
import { advice } from './complaints/advice.ts';
import { allergy } from './complaints/allergy.ts';
import { behaviour } from './complaints/behaviour.ts';
import { birth } from './complaints/birth.ts';
import { bleeding } from './complaints/bleeding.ts';
import { bloat } from './complaints/bloat.ts';
import { breathing } from './complaints/breathing.ts';
import { choke } from './complaints/choke.ts';
import { colic } from './complaints/colic.ts';
import { collapse } from './complaints/collapse.ts';
import { cough } from './complaints/cough.ts';
import { diarrhoea } from './complaints/diarrhoea.ts';
import { ear } from './complaints/ear.ts';
import { eye } from './complaints/eye.ts';
import { foal } from './complaints/foal.ts';
import { heat } from './complaints/heat.ts';
import { lame } from './complaints/lame.ts';
import { limping } from './complaints/limping.ts';
import { notEating } from './complaints/not-eating.ts';
import { poison } from './complaints/poison.ts';
import { seizure } from './complaints/seizure.ts';
import { skin } from './complaints/skin.ts';
import { trauma } from './complaints/trauma.ts';
import { tyingUp } from './complaints/tying-up.ts';
import { urine } from './complaints/urine.ts';
import { vomiting } from './complaints/vomiting.ts';
import { wound } from './complaints/wound.ts';
import { measures } from './measures.ts';
import { sources } from './sources.ts';
import { substances } from './substances.ts';

/** The chapters, in the order in which the complaints are offered. */
const chapters: Readonly<Record<string, Chapter>> = {
  breathing,
  collapse,
  seizure,
  bleeding,
  trauma,
  heat,
  allergy,
  poison,
  bloat,
  vomiting,
  diarrhoea,
  'not-eating': notEating,
  urine,
  birth,
  colic,
  choke,
  'tying-up': tyingUp,
  lame,
  foal,
  eye,
  limping,
  wound,
  skin,
  ear,
  cough,
  behaviour,
  advice,
};

/** The first version of the rules, for dogs, cats and horses. */
export const rules1: Rules = {
  version: '2026-11',
  complaints: Object.fromEntries(Object.entries(chapters).map(([id, { complaint }]) => [id, complaint])),
  general: [
    'cannot-breathe',
    'collapsed',
    'seizing',
    'bleeding-hard',
    'gums-bad',
    'very-weak',
    'very-painful',
  ],
  signs: Object.fromEntries(Object.values(chapters).flatMap(({ signs }) => Object.entries(signs))),
  measures,
  substances,
  sources,
};
