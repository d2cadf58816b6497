import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type NotePart, noteLengths, noteParts } from '../../../contract/notes.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';
import { ConflictCards } from './conflict-cards.tsx';
import { emptyNote, type FlatNote, flatNote, saysSomething, vitalsOf } from './note-fields.ts';
import { SaveLine } from './save-line.tsx';
import { TemplateSelect } from './template-select.tsx';
import { useKeeper } from './use-keeper.ts';
import { VitalField } from './vital-field.tsx';

type NoteEditorProps = {
  consult: ApiOutputs['sessions']['get'];
  userId: string;
  note: ApiOutputs['notes']['get']['note'];
  onOtherTab: () => void;
};

/** The note as it is written: it is kept by itself, on the device and at the server, until the vet signs it. */
export function NoteEditor({ consult, userId, note, onOtherTab }: NoteEditorProps) {
  const t = useTranslations('care.note');
  const parts = useTranslations('care.parts');
  const vitalNames = useTranslations('care.vitals');
  const problemText = useProblemText();
  const [isSigning, setSigning] = useState(false);
  const server = useMemo(
    () =>
      note ? { fields: flatNote(note.fields), revision: note.revision } : { fields: emptyNote, revision: 0 },
    [note],
  );
  const send = useCallback(
    async (changes: Record<string, { was: unknown; to: unknown }>) => {
      const { fields, ...saved } = await apiClient.notes.save.mutate({ id: consult.id, changes });
      return { ...saved, fields: flatNote(fields) };
    },
    [consult.id],
  );
  const { keeper, state } = useKeeper<FlatNote>({
    name: `note ${userId} ${consult.id}`,
    server,
    send,
    onOtherTab,
  });
  const { fields, conflicts } = state;
  const sign = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      return apiClient.notes.sign.mutate({ id: consult.id, revision: keeper.snapshot().revision });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.notes.pathKey() }),
    onSettled: () => setSigning(false),
  });
  const labelOf = (name: keyof FlatNote): string =>
    isPart(name) ? parts(name) : name === 'template' ? t('template') : vitalNames(name);
  const conflicting = conflicts.filter((name): name is keyof FlatNote => name in fields);
  const isSaved = state.saving === 'saved' && conflicting.length === 0;

  return (
    <div className="flex flex-col gap-4">
      <SaveLine saving={state.saving} problem={state.problem} />
      <ConflictCards
        fields={conflicting.map((name) => ({
          name,
          label: labelOf(name),
          mine: String(fields[name] ?? ''),
          theirs: String(state.there[name] ?? ''),
        }))}
        onMine={(name) => keeper.keepMine(name)}
        onTheirs={(name) => keeper.takeTheirs(name)}
      />
      <TemplateSelect
        species={consult.pet.species}
        onTemplate={({ id, parts: texts }) => {
          keeper.set('template', id);
          // A template adds its questions to what is there; it takes nothing away.
          for (const part of noteParts)
            keeper.set(
              part,
              [fields[part].trimEnd(), texts[part]].filter((text) => text !== '').join('\n\n'),
            );
        }}
      />
      <TextArea
        label={parts('subjective')}
        hint={t('hints.subjective')}
        value={fields.subjective}
        maxLength={noteLengths.part}
        onValue={(text) => keeper.set('subjective', text)}
      />
      <fieldset className="grid grid-cols-1 gap-3 min-[24rem]:grid-cols-2">
        <legend className="mb-2 font-semibold">{t('vitals')}</legend>
        {vitalsOf(consult.pet.species).map((name) => (
          <VitalField
            key={name}
            name={name}
            value={fields[name]}
            onValue={(value) => keeper.set(name, value)}
          />
        ))}
      </fieldset>
      {(['objective', 'assessment', 'plan'] as const).map((part) => (
        <TextArea
          key={part}
          label={parts(part)}
          hint={t(`hints.${part}`)}
          value={fields[part]}
          maxLength={noteLengths.part}
          onValue={(text) => keeper.set(part, text)}
        />
      ))}
      {sign.error && (
        <p role="alert" className="font-medium text-emergency">
          {problemText(sign.error)}
        </p>
      )}
      <Button look="primary" disabled={!isSaved || !saysSomething(fields)} onClick={() => setSigning(true)}>
        {t('sign')}
      </Button>
      <ConfirmDialog
        open={isSigning}
        onOpenChange={setSigning}
        title={t('signTitle')}
        text={t('signText')}
        confirm={t('sign')}
        keep={t('keepWriting')}
        busy={sign.isPending}
        onConfirm={() => sign.mutate()}
      />
    </div>
  );
}

const isPart = (name: string): name is NotePart => (noteParts as readonly string[]).includes(name);
