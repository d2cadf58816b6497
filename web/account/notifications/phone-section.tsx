import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Section } from '../section.tsx';
import type { Settings } from './channel-choices.tsx';
import { PhoneCodeForm } from './phone-code-form.tsx';
import { PhoneForm } from './phone-form.tsx';

/** The phone that is the person's, or the two steps that make it so. */
export function PhoneSection({ settings }: { settings: Settings }) {
  const t = useTranslations('notifications');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { phone, available } = settings;
  const channels = (['whatsapp', 'sms'] as const).filter((channel) => available.includes(channel));
  const refresh = () => queries.invalidateQueries({ queryKey: api.notifications.settings.queryKey() });
  const remove = useMutation(
    api.notifications.phone.remove.mutationOptions({
      onSuccess: () => toast(t('phone.removed')),
      onError: (error) => toast.error(problemText(error)),
      onSettled: refresh,
    }),
  );
  if (phone === null && channels.length === 0) return null;
  return (
    <Section heading={t('phone.heading')} text={t('phone.text')}>
      {phone !== null && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="font-semibold">
            {t('phone.known', { number: phone.number, channel: t(`choices.channel.${phone.channel}`) })}
          </p>
          <Button busy={remove.isPending} onClick={() => remove.mutate({})}>
            {t('phone.remove')}
          </Button>
        </div>
      )}
      {phone === null && sentTo === null && <PhoneForm channels={channels} onSent={setSentTo} />}
      {phone === null && sentTo !== null && (
        <PhoneCodeForm
          number={sentTo}
          onOther={() => setSentTo(null)}
          onDone={() => {
            setSentTo(null);
            toast(t('phone.proven'));
            void refresh();
          }}
        />
      )}
    </Section>
  );
}
