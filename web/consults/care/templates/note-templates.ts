import { body } from './body.ts';
import { digestion } from './digestion.ts';
import { everyday } from './everyday.ts';
import { horses } from './horses.ts';
import { inside } from './inside.ts';
import type { NoteTemplate } from './note-template.ts';

/** The templates of notes, by complaint, in the order in which they are offered. */
export const noteTemplates: readonly NoteTemplate[] = [
  ...horses,
  ...digestion,
  ...inside,
  ...body,
  ...everyday,
];
