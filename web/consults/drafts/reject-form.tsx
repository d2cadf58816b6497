import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { draftBounds } from '../../../contract/drafts.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { noteDrafts } from './use-drafts.ts';

const schema = z.object({ reason: z.string().trim().max(draftBounds.rejection) });

/** Rejects a draft, with the reason if there is one to give. */
export function RejectForm({ draftId, onDone }: { draftId: string; onDone: () => void }) {
  const t = useTranslations('drafts');
  const form = useEntryForm({
    entry: { reason: '' },
    schema,
    async send(given) {
      await apiClient.drafts.reject.mutate({ id: draftId, ...given });
      toast(t('rejected'));
      onDone();
      noteDrafts();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="reason">
          {(field) => (
            <TextArea label={t('reason')} optional maxLength={draftBounds.rejection} {...bound(field, '')} />
          )}
        </form.Field>
        <form.Submit look="danger">{t('reject')}</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
