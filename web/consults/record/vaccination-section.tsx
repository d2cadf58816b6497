import { useTranslations } from 'use-intl/react';
import { reminderDays } from '../../../contract/record.ts';
import { plusDays } from '../duty/week.ts';
import { dayOf } from '../pets/pet-profile-entry.ts';
import { EntryRow } from './entry-row.tsx';
import { EntrySection } from './entry-section.tsx';
import { type AnyEntry, stands, type VaccinationEntry } from './record.ts';
import { useRecordDesk } from './record-desk.tsx';
import { useWords } from './use-words.ts';

/** Whether a later vaccination against the same stands in the record: then the day of the next one is told there. */
const isFollowed = (all: readonly VaccinationEntry[], one: VaccinationEntry) =>
  all.some(
    (other) =>
      other.vaccine === one.vaccine &&
      (one.vaccine !== 'other' || other.product === one.product) &&
      other.day > one.day,
  );

/** What an animal was vaccinated against, and what is due or overdue: said in words, not by a colour alone. */
export function VaccinationSection() {
  const t = useTranslations('record.vaccinations');
  const words = useWords();
  const { record } = useRecordDesk();
  const standing = record.vaccinations.filter(stands);
  return (
    <EntrySection
      kind="vaccination"
      title={t('title')}
      add={t('add')}
      none={t('none')}
      entries={record.vaccinations.map((entry): AnyEntry => ({ kind: 'vaccination', ...entry }))}
    >
      <ul className="mt-1 divide-y divide-line">
        {standing.toReversed().map((entry) => (
          <EntryRow key={entry.id} entry={{ kind: 'vaccination', ...entry }}>
            <p className="font-semibold first-letter:uppercase">{words.vaccine(entry)}</p>
            <p className="text-ink-soft">
              {[
                words.day(entry.day),
                entry.vaccine !== 'other' && entry.product,
                entry.batch && `${t('batch')} ${entry.batch}`,
                entry.clinic,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {entry.due !== null && !isFollowed(standing, entry) && <Due due={entry.due} />}
          </EntryRow>
        ))}
      </ul>
    </EntrySection>
  );
}

function Due({ due }: { due: string }) {
  const t = useTranslations('record.vaccinations');
  const { day } = useWords();
  const today = dayOf(new Date());
  if (due < today) return <p className="font-semibold text-emergency">{t('overdue', { day: day(due) })}</p>;
  if (due <= plusDays(today, reminderDays))
    return <p className="font-semibold">{t('soon', { day: day(due) })}</p>;
  return <p>{t('next', { day: day(due) })}</p>;
}
