import type { Species } from '../../../contract/consults.ts';
import { noteParts, type VitalName, vitalNames, vitals } from '../../../contract/notes.ts';
import type { NoteFields, VitalValue } from '../../../worker/consults/notes/note.ts';

/** The fields of a note side by side, as they are changed: the parts, the template, and each vital sign by its own name. */
export type FlatNote = Omit<NoteFields, 'vitals'> & Record<VitalName, VitalValue>;

/** The vital signs that are said of such an animal. */
export const vitalsOf = (species: Species): VitalName[] =>
  vitalNames.filter((name) => (vitals[name].species as readonly Species[]).includes(species));

const noVitals: Record<VitalName, VitalValue> = {
  temperature: null,
  heartRate: null,
  breathingRate: null,
  capillaryRefill: null,
  membranes: null,
  pain: null,
  alertness: null,
  bodyCondition: null,
  gutSounds: null,
  digitalPulse: null,
};

/** A note that says nothing. */
export const emptyNote: FlatNote = {
  template: null,
  subjective: '',
  objective: '',
  assessment: '',
  plan: '',
  ...noVitals,
};

export const flatNote = ({ vitals: taken, ...parts }: NoteFields): FlatNote => ({
  ...parts,
  ...noVitals,
  ...taken,
});

/** Whether it says something that can be signed. */
export const saysSomething = (note: FlatNote): boolean => noteParts.some((part) => note[part].trim() !== '');
