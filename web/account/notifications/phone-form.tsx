import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { type PhoneChannel, phoneChannels } from '../../../contract/notifications.ts';
import { phoneSchema } from '../../../contract/phone.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';

const schema = z.object({ phone: phoneSchema, channel: z.enum(phoneChannels) });

type PhoneFormProps = { channels: readonly PhoneChannel[]; onSent: (number: string) => void };

/** Takes a number and has a code sent there. */
export function PhoneForm({ channels, onSent }: PhoneFormProps) {
  const t = useTranslations('notifications');
  const form = useEntryForm({
    entry: { phone: '', channel: channels[0] ?? 'sms' },
    schema,
    send: async (input) => {
      await apiClient.notifications.phone.start.mutate(input);
      onSent(input.phone);
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="phone">
          {(field) => (
            <TextField
              label={t('phone.number')}
              hint={t('phone.numberHint')}
              {...bound(field, t('phone.wrongNumber'))}
              type="tel"
              autoComplete="tel"
              maxLength={30}
            />
          )}
        </form.Field>
        {channels.length > 1 && (
          <form.Field name="channel">
            {(field) => (
              <ChoiceGroup<PhoneChannel>
                legend={t('phone.channel')}
                choices={channels.map((value) => ({ value, label: t(`choices.channel.${value}`) }))}
                value={field.state.value}
                onValue={field.handleChange}
              />
            )}
          </form.Field>
        )}
        <form.Submit look="primary">{t('phone.send')}</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
