import type { Species } from '../../../../contract/consults.ts';
import type { NotePart } from '../../../../contract/notes.ts';

type Parts = Readonly<Record<NotePart, string>>;

/** The questions of one complaint, as a vet asks and notes them: what is not asked is not known. */
export interface NoteTemplate {
  /** Names it for good: a note keeps it. Lower case and hyphens. */
  readonly id: string;
  readonly species: readonly Species[];
  readonly name: Readonly<Record<'es' | 'en', string>>;
  readonly es: Parts;
  readonly en: Parts;
  /** Where its facts (thresholds, scores) come from; none where it only asks. */
  readonly sources: readonly string[];
}
