import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { EntryRow } from './entry-row.tsx';
import { EntrySection } from './entry-section.tsx';
import { type AnyEntry, stands } from './record.ts';
import { useRecordDesk } from './record-desk.tsx';
import { useWords } from './use-words.ts';

// Only who looks at a record fetches what draws a curve.
const WeightChart = lazy(() => import('./weight-chart.tsx'));

/** Weights that are shown before all of them are asked for. */
const shownAtFirst = 3;

/** What an animal weighs: the newest, the curve, and each weight with who wrote it. */
export function WeightSection() {
  const t = useTranslations('record.weights');
  const words = useWords();
  const { record } = useRecordDesk();
  const [all, setAll] = useState(false);
  const entries = record.weights.map((entry): AnyEntry => ({ kind: 'weight', ...entry }));
  const standing = record.weights.filter(stands);
  const [first, newest] = [standing[0], standing.at(-1)];
  const listed = standing.toReversed().slice(0, all ? undefined : shownAtFirst);
  return (
    <EntrySection kind="weight" title={t('title')} add={t('add')} none={t('none')} entries={entries}>
      {newest && (
        <p className="mt-1 text-lg font-semibold">
          {t('newest', { weight: words.weight(newest.grams), day: words.day(newest.day) })}
        </p>
      )}
      {standing.length > 1 && first && newest && (
        <figure className="m-0 mt-2">
          <figcaption className="sr-only">
            {t('chart', { from: words.day(first.day), to: words.day(newest.day) })}
          </figcaption>
          <Suspense fallback={<Skeleton className="h-50" />}>
            <WeightChart weights={standing} />
          </Suspense>
        </figure>
      )}
      <ul className="mt-1 divide-y divide-line">
        {listed.map((entry) => (
          <EntryRow key={entry.id} entry={{ kind: 'weight', ...entry }}>
            <p>
              <span className="font-semibold">{words.weight(entry.grams)}</span>{' '}
              <span className="text-ink-soft">{words.day(entry.day)}</span>
            </p>
          </EntryRow>
        ))}
      </ul>
      {standing.length > shownAtFirst && (
        <Button look="bare" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'fewer' : 'all')}
        </Button>
      )}
    </EntrySection>
  );
}
