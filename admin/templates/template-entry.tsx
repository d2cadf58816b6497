import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { longestTeamReason } from '../../contract/people.ts';
import { mostCounted } from '../../contract/tables.ts';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { ReasonForm } from '../acts/reason-form.tsx';
import { Badge } from '../table/badge.tsx';
import { FactList } from '../table/fact-list.tsx';
import type { Template } from './template.ts';

/** One template: what people think of it, how many use it, and whether it is offered. */
export function TemplateEntry({ template }: { template: Template }) {
  const t = useTranslations('templates');
  const locale = useLocale();
  const queries = useQueryClient();
  const offer = useMutation(
    api.admin.templates.offer.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.admin.templates.pathKey() }),
    }),
  );
  const { code, active, measured, stars, ratings } = template;
  const number = new Intl.NumberFormat(locale);
  const counted = (count: number) =>
    count < mostCounted ? number.format(count) : t('atLeast', { count: number.format(count) });
  const score = (of: number | null) => (of === null ? t('unmeasured') : number.format(of));
  const day = (at: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at));
  const name = template.name[locale];
  const heading = `template-${code}`;
  return (
    <section aria-labelledby={heading} className="flex max-w-3xl flex-col gap-4 border-t border-line pt-6">
      <h2 id={heading} className="flex flex-wrap items-center gap-3 text-xl">
        {name}
        <Badge tone={active ? 'quiet' : 'bad'}>{t(active ? 'state.offered' : 'state.hidden')}</Badge>
      </h2>
      <FactList
        facts={[
          {
            name: t('ratings'),
            value:
              stars === null ? t('unrated') : t('stars', { stars: number.format(stars), count: ratings }),
          },
          { name: t('pages'), value: counted(template.pages) },
          { name: t('liveSites'), value: counted(template.liveSites) },
          { name: t('performance'), value: score(measured?.performance ?? null) },
          { name: t('accessibility'), value: score(measured?.accessibility ?? null) },
          {
            name: t('measured'),
            value:
              measured && t(measured.isOld ? 'measuredBefore' : 'measuredOn', { day: day(measured.day) }),
          },
        ]}
      />
      <ReasonForm
        title={t(active ? 'hideTitle' : 'offerTitle', { name })}
        hint={t(active ? 'hideHint' : 'offerHint')}
        most={longestTeamReason}
        acts={[
          {
            name: 'offer',
            label: t(active ? 'hide' : 'offer', { name }),
            look: active ? 'danger' : 'primary',
            done: t(active ? 'hidden' : 'offered', { name }),
            run: (reason) => offer.mutateAsync({ code, active: !active, reason }),
          },
        ]}
      />
    </section>
  );
}
