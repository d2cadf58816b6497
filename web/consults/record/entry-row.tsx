import { History, Pencil, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { type AnyEntry, mayChange } from './record.ts';
import { useRecordDesk } from './record-desk.tsx';
import { useWords } from './use-words.ts';

/** An entry of a record: what it says, who wrote it, and what can be done with it. */
export function EntryRow({ entry, children }: { entry: AnyEntry; children: ReactNode }) {
  const t = useTranslations('record');
  const { name } = useWords();
  const { record, userId, write, remove, showChanges } = useRecordDesk();
  const by =
    entry.authorId === userId
      ? t('byYou')
      : t(entry.side === 'vet' ? 'byVet' : 'by', { name: entry.author || t('someone') });
  const isRemoved = entry.removedAt !== null;
  const changes = mayChange(record, entry, userId);
  return (
    <li className="flex items-start gap-1 py-2.5">
      <div className="min-w-0 flex-1 wrap-anywhere">
        {children}
        <p className="text-[0.9375rem] text-ink-soft">{by}</p>
      </div>
      {entry.revision > 1 && (
        <IconButton label={`${t('history.show')}: ${name(entry)}`} onClick={() => showChanges(entry)}>
          <History aria-hidden className="size-5" />
        </IconButton>
      )}
      {changes && !isRemoved && (
        <>
          <IconButton
            label={`${t('change')}: ${name(entry)}`}
            onClick={() => write({ kind: entry.kind, entry })}
          >
            <Pencil aria-hidden className="size-5" />
          </IconButton>
          <IconButton label={`${t('remove')}: ${name(entry)}`} onClick={() => remove(entry, true)}>
            <Trash2 aria-hidden className="size-5" />
          </IconButton>
        </>
      )}
      {changes && isRemoved && (
        <IconButton label={`${t('restore')}: ${name(entry)}`} onClick={() => remove(entry, false)}>
          <Undo2 aria-hidden className="size-5" />
        </IconButton>
      )}
    </li>
  );
}
