import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { Section } from '../section.tsx';

export type Settings = ApiOutputs['notifications']['settings'];

/** What is told by which channel. Each box counts as soon as it is ticked; one that is refused goes back. */
export function ChannelChoices({ settings }: { settings: Settings }) {
  const t = useTranslations('notifications');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const queryKey = api.notifications.settings.queryKey();
  const choose = useMutation(
    api.notifications.choose.mutationOptions({
      onMutate: (choice) =>
        queries.setQueryData(queryKey, (known) => {
          if (known === undefined) return known;
          const choices = known.choices.map(({ group, channels }) => ({
            group,
            channels: channels.map((one) =>
              group === choice.group && one.channel === choice.channel
                ? { ...one, enabled: choice.enabled }
                : one,
            ),
          }));
          return { ...known, choices };
        }),
      onError: (error) => toast.error(problemText(error)),
      onSettled: () => queries.invalidateQueries({ queryKey }),
    }),
  );
  const { available, phone, choices } = settings;
  const isShown = (channel: Settings['available'][number]) =>
    available.includes(channel) &&
    (channel !== 'sms' && channel !== 'whatsapp' ? true : phone?.channel === channel);
  const phoneIsMissing = phone === null && (available.includes('sms') || available.includes('whatsapp'));
  return (
    <Section heading={t('choices.heading')} text={t('choices.security')}>
      <div className="flex flex-col gap-6">
        {choices.map(({ group, channels }) => (
          <fieldset key={group}>
            <legend className="font-semibold">{t(`choices.group.${group}`)}</legend>
            <p className="text-ink-soft">{t(`choices.groupText.${group}`)}</p>
            <div className="mt-1 flex flex-wrap gap-x-6">
              {channels
                .filter(({ channel }) => isShown(channel))
                .map(({ channel, enabled }) => (
                  <CheckField
                    key={channel}
                    label={t(`choices.channel.${channel}`)}
                    value={enabled}
                    onValue={(wanted) => choose.mutate({ group, channel, enabled: wanted })}
                  />
                ))}
            </div>
          </fieldset>
        ))}
      </div>
      {phoneIsMissing && <p className="mt-3 text-ink-soft">{t('choices.phoneFirst')}</p>}
    </Section>
  );
}
