import { useTranslations } from 'use-intl/react';
import { dayOf } from '../pets/pet-profile-entry.ts';
import { EntryRow } from './entry-row.tsx';
import { EntrySection } from './entry-section.tsx';
import { type AnyEntry, type MedicationEntry, stands } from './record.ts';
import { useRecordDesk } from './record-desk.tsx';
import { useWords } from './use-words.ts';

/** Whether an animal takes a medicine today, or will. */
export const isTaken = ({ until }: MedicationEntry) => until === null || until >= dayOf(new Date());

/** What an animal takes, and what it took before. */
export function MedicationSection() {
  const t = useTranslations('record.medications');
  const { record } = useRecordDesk();
  const standing = record.medications.filter(stands).toReversed();
  const groups = [
    [t('now'), standing.filter(isTaken)],
    [t('past'), standing.filter((entry) => !isTaken(entry))],
  ] as const;
  return (
    <EntrySection
      kind="medication"
      title={t('title')}
      add={t('add')}
      none={t('none')}
      entries={record.medications.map((entry): AnyEntry => ({ kind: 'medication', ...entry }))}
    >
      {groups.map(
        ([title, entries]) =>
          entries.length > 0 && (
            <div key={title} className="mt-2">
              <h3 className="text-[0.9375rem] text-ink-soft">{title}</h3>
              <ul className="divide-y divide-line">
                {entries.map((entry) => (
                  <Medicine key={entry.id} entry={entry} />
                ))}
              </ul>
            </div>
          ),
      )}
    </EntrySection>
  );
}

function Medicine({ entry }: { entry: MedicationEntry }) {
  const t = useTranslations('record.medications');
  const { day } = useWords();
  const when =
    entry.until === null
      ? t('since', { day: day(entry.day) })
      : t('fromTo', { from: day(entry.day), to: day(entry.until) });
  return (
    <EntryRow entry={{ kind: 'medication', ...entry }}>
      <p className="font-semibold">{entry.name}</p>
      {entry.dose && <p className="whitespace-pre-wrap">{entry.dose}</p>}
      <p className="text-ink-soft">{[when, entry.purpose, entry.clinic].filter(Boolean).join(' · ')}</p>
    </EntryRow>
  );
}
