import { expect, test } from 'vitest';
import { remoteCareIn } from '../../../web/consults/start/remote-care.ts';

test('A14 the country of the animal decides the wording; one that says nothing, or says it by state, is teletriage', () => {
  expect(['GB', 'ES', 'MX', 'US', 'CA', ''].map(remoteCareIn)).toEqual([
    'telemedicine',
    'teletriage',
    'teletriage',
    'teletriage',
    'teletriage',
    'teletriage',
  ]);
});
