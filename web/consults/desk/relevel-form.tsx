import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { relevelReasons } from '../../../contract/dispatch.ts';
import { type Level, levels } from '../../../contract/urgency.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { noteConsults } from '../note-consults.ts';

const schema = z.object({ level: z.enum(levels), reason: z.enum(relevelReasons) });

type RelevelFormProps = { consultId: string; level: Level; onDone: () => void };

/** Sets how urgent a case is, with the reason; the queue is in its new order a moment later. */
export function RelevelForm({ consultId, level, onDone }: RelevelFormProps) {
  const t = useTranslations('desk.relevel');
  const names = useTranslations('triage.levels');
  const entry: z.infer<typeof schema> = { level, reason: 'more-known' };
  const form = useEntryForm({
    entry,
    schema,
    async send(change) {
      await apiClient.desk.relevel.mutate({ sessionId: consultId, ...change });
      toast(t('done'));
      noteConsults();
      onDone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="level">
          {(field) => (
            <ChoiceGroup
              legend={t('level')}
              choices={levels.map((value) => ({ value, label: names(value) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Field name="reason">
          {(field) => (
            <ChoiceGroup
              legend={t('reason')}
              choices={relevelReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Submit look="primary">{t('save')}</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
