import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { isTaken } from './medication-section.tsx';
import { stands, useRecord } from './record.ts';
import { useWords } from './use-words.ts';

/** Beside a consult, for its vet: the newest weight, what the animal takes, and the way to its record. Nothing once it is in hand no more. */
export function RecordSummary({ petId }: { petId: string }) {
  const t = useTranslations('record');
  const words = useWords();
  const record = useRecord(petId);
  if (!record.data) return null;
  const newest = record.data.weights.findLast(stands);
  const taken = record.data.medications.filter((entry) => stands(entry) && isTaken(entry));
  return (
    <section aria-label={t('summary.title')} className="mt-6 flex flex-col items-start gap-2">
      <h3 className="text-lg">{t('summary.title')}</h3>
      {newest && (
        <p>{t('summary.weight', { weight: words.weight(newest.grams), day: words.day(newest.day) })}</p>
      )}
      {taken.length > 0 && (
        <div>
          <p>{t('summary.takes')}</p>
          <ul className="list-disc pl-5">
            {taken.map((entry) => (
              <li key={entry.id} className="wrap-anywhere">
                {[entry.name, entry.dose].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Link to="/vet/pets/$id" params={{ id: petId }} className={buttonClass('quiet')}>
        {t('summary.open')}
      </Link>
    </section>
  );
}
