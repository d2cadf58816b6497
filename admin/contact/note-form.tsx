import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { contactLengths, contactStatuses } from '../../contract/contact.ts';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { contactNoteSchema } from '../../worker/core/contact/contact-fields.ts';
import type { ContactMessage } from './contact.ts';

/** `status`: what the message becomes by it; null where it stays. */
const schema = z.object({ note: contactNoteSchema, status: z.enum(contactStatuses).nullable() });

/** What an admin notes on a message, and whether it is answered. What is typed stays until it was saved. */
export function NoteForm({ message }: { message: ContactMessage }) {
  const t = useTranslations('contact.note');
  const queryClient = useQueryClient();
  const save = useMutation(
    api.admin.contact.note.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.contact.pathKey() }),
    }),
  );
  const entry: z.input<typeof schema> = { note: message.note, status: null };
  const form = useEntryForm({
    entry,
    schema,
    send: ({ note, status }) => save.mutateAsync({ id: message.id, note, ...(status && { status }) }),
  });
  const other = message.status === 'new' ? 'answered' : 'new';
  /** The pressed one of the two buttons says what is sent. */
  const choose = (status: typeof entry.status) => {
    if (!form.state.isSubmitting) form.setFieldValue('status', status);
  };
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-4 border-t border-line pt-5">
        <form.Field name="note">
          {(field) => (
            <TextArea
              label={t('label')}
              hint={t('hint')}
              rows={3}
              maxLength={contactLengths.note}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ isSubmitting, values }) => (isSubmitting ? values : null)}>
          {(sent) => (
            <div className="flex flex-wrap gap-3">
              <Button
                type="submit"
                look={other === 'answered' ? 'primary' : 'quiet'}
                busy={sent !== null && sent.status !== null}
                onClick={() => choose(other)}
              >
                {t(other)}
              </Button>
              <Button type="submit" busy={sent !== null && sent.status === null} onClick={() => choose(null)}>
                {t('save')}
              </Button>
            </div>
          )}
        </form.Subscribe>
        <p role="status" className="font-medium">
          {save.isSuccess && t('saved')}
        </p>
      </form.Frame>
    </form.AppForm>
  );
}
