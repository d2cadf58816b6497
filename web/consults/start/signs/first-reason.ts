import type { Locale } from '../../../kit/text/locale.ts';
import type { ConsultDraft } from '../draft.ts';
import { trailRules } from './trail.ts';
import { answersOf } from './trail-schema.ts';

/**
 * What stands in the field for the reason at first: the owner's own words, if they wrote some; else what they said yes to, so that nobody
 * whose animal is in danger has to write before they can start.
 */
export function firstReason(
  { words, triage }: Pick<ConsultDraft, 'words' | 'triage'>,
  locale: Locale,
): string {
  if (words.trim() !== '' || !triage) return words.trim();
  const { complaint, signs } = answersOf(triage);
  const rules = trailRules(triage);
  const seen = Object.entries(signs).flatMap(([sign, answer]) =>
    answer === 'yes' ? (rules.signs[sign]?.text[locale] ?? []) : [],
  );
  const title = complaint === null ? undefined : rules.complaints[complaint]?.title[locale];
  return seen.length === 0
    ? ''
    : [title, ...seen]
        .filter(Boolean)
        .map((text) => `${text}.`)
        .join(' ');
}
