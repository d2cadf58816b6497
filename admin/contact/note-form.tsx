import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { contactLengths } from '../../contract/contact.ts';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import type { ContactMessage } from './contact.ts';

/** What an admin notes on a message, and whether it is answered. What is typed stays until it was saved. */
export function NoteForm({ message }: { message: ContactMessage }) {
  const t = useTranslations('contact.note');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [note, setNote] = useState(message.note);
  const save = useMutation(
    api.admin.contact.note.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.contact.pathKey() }),
    }),
  );
  const other = message.status === 'new' ? 'answered' : 'new';
  // Which of the two buttons was pressed: that one turns.
  const pressed = save.isPending ? (save.variables.status === undefined ? 'note' : 'status') : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!save.isPending) save.mutate({ id: message.id, note });
  }

  return (
    <form noValidate className="flex flex-col gap-4 border-t border-line pt-5" onSubmit={submit}>
      <TextArea
        label={t('label')}
        hint={t('hint')}
        rows={3}
        maxLength={contactLengths.note}
        value={note}
        onValue={setNote}
      />
      {save.isError && <FormError>{problemText(save.error)}</FormError>}
      <div className="flex flex-wrap gap-3">
        <Button
          look={other === 'answered' ? 'primary' : 'quiet'}
          busy={pressed === 'status'}
          onClick={() => !save.isPending && save.mutate({ id: message.id, note, status: other })}
        >
          {t(other)}
        </Button>
        <Button type="submit" busy={pressed === 'note'}>
          {t('save')}
        </Button>
      </div>
      <p role="status" className="font-medium">
        {save.isSuccess && t('saved')}
      </p>
    </form>
  );
}
