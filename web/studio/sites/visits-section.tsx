import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import { api } from '../../kit/api/api.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import type { Business } from '../shell/use-business.ts';
import type { Site } from '../shell/use-sites.ts';
import { dateInZone } from '../words/zone-moment.ts';
import { sumOf, type VisitDay, visitDays } from './visit-days.ts';

const VisitsChart = lazy(() => import('./visits-chart.tsx'));

const ranges = ['7', '30', '90'] as const;
const things = ['visit', 'menu', 'scan'] as const;

/** How many came, looked at the menu and scanned a code: sums, a chart by day, and the same as a table. Robots are said apart. */
export function VisitsSection({ business, site }: { business: Business; site: Site }) {
  const t = useTranslations('studioSites.visits');
  const locale = useLocale();
  const [range, setRange] = useState<(typeof ranges)[number]>('30');
  const days = Number(range);
  const visits = useQuery(api.sites.visits.queryOptions({ id: site.id, days }));
  const number = new Intl.NumberFormat(locale);
  const counted =
    visits.data && visitDays(visits.data.counts, dateInZone(business.timeZone, new Date()), days);
  return (
    <Section heading={t('heading')} text={t('text')}>
      <ChoiceGroup
        legend={t('range')}
        value={range}
        onValue={setRange}
        choices={ranges.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
      />
      {!counted ? (
        <div className="mt-4">
          <NotLoaded query={visits}>
            <Skeleton className="h-16" />
            <Skeleton className="h-48" />
          </NotLoaded>
        </div>
      ) : (
        <>
          <dl className="mt-5 mb-3 grid grid-cols-3 gap-3">
            {things.map((what) => (
              <div key={what} className="flex flex-col-reverse justify-end">
                <dt className="text-[0.9375rem] text-ink-soft">{t(`thing.${what}`)}</dt>
                <dd className="text-2xl font-semibold tracking-tight">
                  {number.format(sumOf(counted, what))}
                </dd>
              </div>
            ))}
          </dl>
          <Suspense fallback={<Skeleton className="h-55" />}>
            <VisitsChart days={counted} />
          </Suspense>
          <p className="mt-2 text-[0.9375rem] text-ink-soft">{t('bots', { count: sumOf(counted, 'bot') })}</p>
          <DayTable days={counted} />
        </>
      )}
    </Section>
  );
}

function DayTable({ days }: { days: readonly VisitDay[] }) {
  const t = useTranslations('studioSites.visits');
  const locale = useLocale();
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (
    <details>
      <summary className={`flex min-h-11 items-center ${textLinkClass('inText')}`}>{t('table')}</summary>
      <table className="w-full text-right">
        <caption className="sr-only">{t('heading')}</caption>
        <thead>
          <tr className="border-b border-line text-[0.9375rem] text-ink-soft">
            <th scope="col" className="py-2 text-left font-medium">
              {t('day')}
            </th>
            {things.map((what) => (
              <th key={what} scope="col" className="py-2 pl-2 font-medium">
                {t(`thing.${what}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((one) => (
            <tr key={one.day} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {date.format(Date.parse(`${one.day}T00:00:00Z`))}
              </th>
              {things.map((what) => (
                <td key={what} className="py-1.5 pl-2">
                  {one[what]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
