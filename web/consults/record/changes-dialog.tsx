import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import type { AnyEntry } from './record.ts';
import { useWords } from './use-words.ts';

type ChangesDialogProps = { petId: string; entry: AnyEntry | null; onDone: () => void };

/** How an entry was changed: who, when, and what it said before. */
export function ChangesDialog({ petId, entry, onDone }: ChangesDialogProps) {
  const t = useTranslations('record.history');
  const { name } = useWords();
  return (
    <Dialog
      open={entry !== null}
      onOpenChange={(open) => !open && onDone()}
      title={t('title')}
      {...(entry && { text: name(entry) })}
    >
      {entry && <Changes petId={petId} entry={entry} />}
    </Dialog>
  );
}

function Changes({ petId, entry }: { petId: string; entry: AnyEntry }) {
  const t = useTranslations('record.history');
  const locale = useLocale();
  const { line } = useWords();
  const changes = useQuery(api.record.changes.queryOptions({ petId, id: entry.id }, { gcTime: 0 }));
  if (!changes.data)
    return (
      <NotLoaded query={changes}>
        <Skeleton className="h-12" />
      </NotLoaded>
    );
  const rows = changes.data.changes;
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="divide-y divide-line">
      {rows.map((change, at) => {
        const after = rows[at - 1]?.was.removedAt ?? (at === 0 ? entry.removedAt : null);
        const said = { name: change.by, when: formatMoment(locale, new Date(change.changedAt)) };
        const before = change.was.removedAt;
        return (
          <li key={change.id} className="py-2.5 wrap-anywhere">
            {before === null && after !== null
              ? t('removed', said)
              : before !== null && after === null
                ? t('restored', said)
                : t('changed', { ...said, was: line(change.was) })}
          </li>
        );
      })}
    </ol>
  );
}
