import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { NoteEditor } from './note-editor.tsx';
import { SignedNote } from './signed-note.tsx';

type NotePanelProps = { consult: ApiOutputs['sessions']['get']; userId: string };

/** The vet's note of a consult, beside the conversation: written, or signed, with those of earlier consults beneath. */
export function NotePanel({ consult, userId }: NotePanelProps) {
  const t = useTranslations('care.note');
  const note = useQuery(api.notes.get.queryOptions({ id: consult.id }));
  const earlier = useQuery(api.notes.list.queryOptions({ id: consult.pet.id }));
  if (!note.data)
    return (
      <NotLoaded query={note}>
        <Skeleton className="h-12" />
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
      </NotLoaded>
    );
  const own = note.data.note;
  const others = (earlier.data?.notes ?? []).filter(({ sessionId }) => sessionId !== consult.id);
  return (
    <div className="flex flex-col gap-6">
      {own?.signedAt ? (
        <SignedNote note={own} canAdd />
      ) : (
        <NoteEditor
          key={consult.id}
          {...{ consult, userId }}
          note={own}
          onOtherTab={() => void note.refetch()}
        />
      )}
      {others.length > 0 && (
        <section className="border-t border-line pt-5">
          <h3 className="text-lg">{t('earlier')}</h3>
          {others.map((one) => (
            <details key={one.sessionId} className="mt-2">
              <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">
                <NoteDay at={one.signedAt ?? one.updatedAt} vet={one.vet.displayName} />
              </summary>
              <SignedNote note={one} />
            </details>
          ))}
        </section>
      )}
    </div>
  );
}

function NoteDay({ at, vet }: { at: string; vet: string }) {
  const t = useTranslations('care.note');
  return <>{t('of', { at: new Date(at), vet })}</>;
}
