import { ChevronDown, Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { EntryRow } from './entry-row.tsx';
import { type AnyEntry, type EntryKind, stands } from './record.ts';
import { useRecordDesk } from './record-desk.tsx';
import { useWords } from './use-words.ts';

type EntrySectionProps = {
  kind: EntryKind;
  title: string;
  add: string;
  none: string;
  entries: readonly AnyEntry[];
  children: ReactNode;
};

/** A part of a record that entries are added to; what was removed is folded away below. */
export function EntrySection({ kind, title, add, none, entries, children }: EntrySectionProps) {
  const id = useId();
  const t = useTranslations('record');
  const { line } = useWords();
  const { write } = useRecordDesk();
  const removed = entries.filter((entry) => !stands(entry));
  return (
    <section aria-labelledby={id}>
      <div className="flex items-center justify-between gap-3">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        <Button look="bare" aria-label={add} onClick={() => write({ kind, entry: null })}>
          <Plus aria-hidden className="size-5" />
          {t('add')}
        </Button>
      </div>
      {entries.some(stands) ? children : <p className="mt-1 text-ink-soft">{none}</p>}
      {removed.length > 0 && (
        <details className="group mt-1">
          <summary className="inline-flex min-h-11 items-center gap-1.5 text-[0.9375rem] text-ink-soft">
            {t('removed.title', { count: removed.length })}
            <ChevronDown aria-hidden className="size-4 group-open:rotate-180" />
          </summary>
          <ul className="divide-y divide-line">
            {removed.map((entry) => (
              <EntryRow key={entry.id} entry={entry}>
                <p className="text-ink-soft line-through">{line(entry)}</p>
              </EntryRow>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
