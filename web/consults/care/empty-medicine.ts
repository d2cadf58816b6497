import type { Dose, Medicine } from '../../../worker/consults/care-plans/care-plan.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

type Pet = ApiOutputs['carePlans']['draft']['pet'];

/** A dose that says nothing yet, by the animal's latest weight. */
export const emptyDose = ({ weightGrams, weighedOn }: Pet): Dose => ({
  perKg: null,
  unit: 'mg',
  weightGrams,
  weighedOn,
  strength: null,
  form: null,
  total: null,
  quantity: null,
  confirmed: false,
});

/** A medicine that says nothing yet. */
export const emptyMedicine = (pet: Pet): Medicine => ({
  id: crypto.randomUUID(),
  name: '',
  substance: '',
  route: null,
  dose: emptyDose(pet),
  give: '',
  howOften: '',
  days: null,
  withdrawal: '',
});
