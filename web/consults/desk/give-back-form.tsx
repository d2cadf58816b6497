import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { returnReasons } from '../../../contract/dispatch.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';

const reason = z.enum(returnReasons);
const schema = z.object({ reason: reason.nullable().pipe(reason) });

/** Gives a consult back to the queue, with the reason; the owner keeps their place and is told. */
export function GiveBackForm({ consultId, onGone }: { consultId: string; onGone: () => void }) {
  const t = useTranslations('desk.giveBack');
  const entry: z.input<typeof schema> = { reason: null };
  const form = useEntryForm({
    entry,
    schema,
    async send(given) {
      await apiClient.desk.giveBack.mutate({ sessionId: consultId, ...given });
      toast(t('done'));
      onGone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="reason">
          {(field) => (
            <ChoiceGroup
              legend={t('reason')}
              choices={returnReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              {...bound(field, t('missing'))}
            />
          )}
        </form.Field>
        <form.Submit look="danger">{t('confirm')}</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
