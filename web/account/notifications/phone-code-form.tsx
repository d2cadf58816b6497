import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CodeField } from '../../kit/forms/code-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { Button } from '../../kit/ui/button.tsx';

const schema = z.object({ code: z.string().regex(/^\d{6}$/) });

type PhoneCodeFormProps = { number: string; onDone: () => void; onOther: () => void };

/** Takes the code that came to the phone. */
export function PhoneCodeForm({ number, onDone, onOther }: PhoneCodeFormProps) {
  const t = useTranslations('notifications.phone');
  const form = useEntryForm({
    entry: { code: '' },
    schema,
    send: async (input) => {
      await apiClient.notifications.phone.confirm.mutate(input);
      onDone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <p role="status" className="wrap-anywhere">
          {t('sent', { number })}
        </p>
        <form.Field name="code">
          {(field) => <CodeField label={t('code')} {...bound(field, t('wrongCode'))} autoFocus />}
        </form.Field>
        <div className="flex flex-wrap gap-3">
          <form.Submit look="primary">{t('confirm')}</form.Submit>
          <Button look="bare" onClick={onOther}>
            {t('other')}
          </Button>
        </div>
      </form.Frame>
    </form.AppForm>
  );
}
