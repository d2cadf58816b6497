import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { noteLengths, noteParts, vitalNames, vitals } from '../../../contract/notes.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';

type Note = NonNullable<ApiOutputs['notes']['get']['note']>;

/** A note as it was signed, with what was added beneath it. `canAdd`: its vet may add a remark. */
export function SignedNote({ note, canAdd = false }: { note: Note; canAdd?: boolean }) {
  const t = useTranslations('care.note');
  const parts = useTranslations('care.parts');
  const names = useTranslations('care.vitals');
  const words = useTranslations('care.vitalWords');
  const units = useTranslations('care.units');
  const locale = useLocale();
  const taken = vitalNames.flatMap((name) => {
    const value = note.fields.vitals[name];
    if (value === undefined) return [];
    const vital = vitals[name];
    const said =
      vital.kind === 'number'
        ? `${new Intl.NumberFormat(locale).format(Number(value))} ${units(vital.unit)}`
        : words(vital.words.find((word) => word === value) ?? vital.words[0]);
    return [{ name, said }];
  });
  return (
    <article className="flex flex-col gap-4">
      <p className="text-[0.9375rem] text-ink-soft">
        {t('signedAt', {
          vet: note.vet.displayName || t('you'),
          at: formatMoment(locale, new Date(note.signedAt ?? note.updatedAt)),
        })}
      </p>
      {noteParts.map(
        (part) =>
          note.fields[part].trim() !== '' && (
            <section key={part}>
              <h3 className="text-base font-semibold">{parts(part)}</h3>
              <p className="wrap-anywhere whitespace-pre-wrap">{note.fields[part]}</p>
            </section>
          ),
      )}
      {taken.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
          {taken.map(({ name, said }) => (
            <div key={name} className="contents">
              <dt className="text-ink-soft">{names(name)}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      )}
      {note.addenda.map(({ at, text }) => (
        <section key={`${at} ${text}`} className="border-l-4 border-line pl-3">
          <h3 className="text-[0.9375rem] text-ink-soft">
            {t('added', { at: formatMoment(locale, new Date(at)) })}
          </h3>
          <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
        </section>
      ))}
      {canAdd && <AddRemark consultId={note.sessionId} />}
    </article>
  );
}

function AddRemark({ consultId }: { consultId: string }) {
  const t = useTranslations('care.note');
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => apiClient.notes.add.mutate({ id: consultId, text }),
    onSuccess: async () => {
      setText('');
      await queryClient.invalidateQueries({ queryKey: api.notes.pathKey() });
    },
  });
  return (
    <form
      className="flex flex-col gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextArea
        label={t('add')}
        hint={t('addHint')}
        rows={2}
        value={text}
        maxLength={noteLengths.addendum}
        error={add.error ? problemText(add.error) : undefined}
        onValue={setText}
      />
      <Button type="submit" disabled={text.trim() === ''} busy={add.isPending}>
        {t('addButton')}
      </Button>
    </form>
  );
}
