import { currentRules } from '../../../worker/consults/triage/rules-of.ts';
import type { Visitor } from './consult-test.ts';

/** A sign as the visitor reads it. */
export const sign = ({ language }: Visitor, id: string) => currentRules.signs[id]?.text[language] ?? id;

/** What an animal is brought for, as the visitor reads it. */
export const complaint = ({ language }: Visitor, id: string) =>
  currentRules.complaints[id]?.title[language] ?? id;
