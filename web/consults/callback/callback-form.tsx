import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { callbackPhone } from '../../../worker/consults/call-backs/callback.ts';
import { bound } from '../../kit/forms/bound.ts';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';

const schema = z.object({ phone: callbackPhone });

/** Asks to be told when a vet is there; a phone only for those who want to leave one. */
export function CallbackForm({ send }: { send: (input: { phone: string }) => Promise<void> }) {
  const t = useTranslations('callback.form');
  const form = useEntryForm({ entry: { phone: '' }, schema, send });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="phone">
          {(field) => (
            <TextField
              type="tel"
              label={t('phone')}
              hint={t('phoneHint')}
              optional
              autoComplete="tel"
              maxLength={30}
              {...bound(field, t('wrong'))}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t('send')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
