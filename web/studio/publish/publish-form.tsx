import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { siteLengths } from '../../../contract/sites.ts';
import { apiClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { QuotaNote } from '../plan/quota-note.tsx';
import { type Site, sitesChanged } from '../shell/use-sites.ts';
import { dateInZone, formatInZone, momentInZone } from '../words/zone-moment.ts';

type PublishFormProps = {
  site: Site;
  configurationId: string;
  timeZone: string;
  /** What was looked at, and how much of it stops a publication. */
  checked: { revision: number; stops: number };
  /** The number of the newest version; 0 before the first one. */
  newest: number;
  /** It was changed meanwhile: look again. */
  onOutdated: () => void;
  onPublished: () => void;
};

const noon = '12:00';

/** Puts what is edited on the web, now or later; a reason goes with what the checks would rather have stopped. */
export function PublishForm(props: PublishFormProps) {
  const { site, configurationId, timeZone, checked, newest, onOutdated, onPublished } = props;
  const t = useTranslations('studioPublish.form');
  const locale = useLocale();
  const [refusal, setRefusal] = useState<unknown>(null);
  const schema = z
    .object({
      reason: z.string().trim().max(siteLengths.overrideReason),
      when: z.enum(['now', 'later']),
      date: z.string(),
      time: z.string(),
    })
    .refine(({ reason }) => checked.stops === 0 || reason !== '', { path: ['reason'], message: 'missing' })
    .transform(({ reason, when, date, time }, context) => {
      const at = when === 'now' ? null : momentInZone(timeZone, date, time);
      if (when === 'later' && (at === null || at.getTime() <= Date.now()))
        context.addIssue({ code: 'custom', path: ['date'], message: 'past' });
      return { reason, at };
    });
  const form = useEntryForm({
    entry: { reason: '', when: 'now' as 'now' | 'later', date: dateInZone(timeZone, new Date()), time: noon },
    schema,
    async send({ reason, at }) {
      setRefusal(null);
      try {
        const { number } = await apiClient.configurations.publish.mutate({
          id: configurationId,
          siteId: site.id,
          revision: checked.revision,
          ...(checked.stops > 0 && { overrideReason: reason }),
          ...(at !== null && { at: at.toISOString() }),
        });
        toast.success(
          at === null ? t('done') : t('doneLater', { moment: formatInZone(locale, timeZone, at) }),
          // Somebody published a moment before: both are kept, and that is said.
          number > newest + 1 ? { description: t('beside', { before: number - 1, number }) } : undefined,
        );
        onPublished();
      } catch (error) {
        setRefusal(error);
        const { code, params } = problemOf(error);
        const isOutdated = code === 'CONFLICT' || (code === 'WRONG_STATE' && params.subject === 'findings');
        if (!isOutdated) throw error;
        onOutdated();
        throw new Refused(t('outdated'));
      } finally {
        void sitesChanged();
      }
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        {checked.stops > 0 && (
          <form.Field name="reason">
            {(field) => (
              <TextArea
                label={t('reason')}
                hint={t('reasonHint')}
                rows={2}
                maxLength={siteLengths.overrideReason}
                {...bound(field, t('reasonMissing'))}
              />
            )}
          </form.Field>
        )}
        <form.Field name="when">
          {(field) => (
            <ChoiceGroup
              legend={t('when')}
              choices={[
                { value: 'now', label: t('now') },
                { value: 'later', label: t('later') },
              ]}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ values }) => values.when}>
          {(when) =>
            when === 'later' && (
              <div>
                <div className="grid grid-cols-2 gap-3">
                  <form.Field name="date">
                    {(field) => <TextField type="date" label={t('date')} {...bound(field, t('past'))} />}
                  </form.Field>
                  <form.Field name="time">
                    {(field) => <TextField type="time" label={t('time')} {...bound(field)} />}
                  </form.Field>
                </div>
                <p className="mt-1.5 text-[0.9375rem] text-ink-soft">
                  {t('zone', { zone: zoneName(timeZone) })}
                </p>
              </div>
            )
          }
        </form.Subscribe>
        <QuotaNote refusal={refusal} />
        <form.Subscribe selector={({ values }) => values.when}>
          {(when) => (
            <form.Submit look="main" large>
              {t(checked.stops > 0 ? 'anyway' : when === 'now' ? 'publish' : 'schedule')}
            </form.Submit>
          )}
        </form.Subscribe>
      </form.Frame>
    </form.AppForm>
  );
}

/** `Europe/Madrid` as people read it: the place by itself. */
const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
