import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { ownTimeZone } from '../../kit/text/own-time-zone.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { ShiftForm } from './shift-form.tsx';
import { useShifts } from './use-shifts.ts';
import { beginOf, dayOf, mondayOf, plusDays } from './week.ts';
import { WeekView } from './week-view.tsx';

/** When a vet means to be on duty, a week at a time: what owners are told of when the next vet comes. */
export function DutyScreen() {
  const t = useTranslations('shifts');
  const locale = useLocale();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const today = dayOf(new Date());
  const [monday, setMonday] = useState(() => mondayOf(today));
  const shifts = useShifts(monday);
  const timeZone = ownTimeZone();
  const again = () => queries.invalidateQueries({ queryKey: api.duty.list.pathKey() });
  const copy = useMutation(
    api.duty.copyWeek.mutationOptions({
      onSuccess: ({ added }) => toast(t('copied', { count: added })),
      onError: (error) => toast.error(problemText(error)),
      onSettled: again,
    }),
  );
  const sunday = plusDays(monday, 6);
  const span = t('span', {
    from: formatDay(locale, beginOf(monday)),
    until: formatDay(locale, beginOf(sunday)),
  });
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/vet">{t('toDesk')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 max-w-prose text-ink-soft">{t('lead', { zone: timeZone.replaceAll('_', ' ') })}</p>
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          <div className="-ml-2.5 flex min-w-0 items-center gap-1">
            <IconButton label={t('before')} onClick={() => setMonday(plusDays(monday, -7))}>
              <ChevronLeft aria-hidden className="size-6" />
            </IconButton>
            <h2 aria-live="polite" className="min-w-0 text-lg">
              {span}
            </h2>
            <IconButton label={t('after')} onClick={() => setMonday(plusDays(monday, 7))}>
              <ChevronRight aria-hidden className="size-6" />
            </IconButton>
          </div>
          {sunday >= today && (
            <Button
              className="sm:ml-auto"
              busy={copy.isPending}
              onClick={() => copy.mutate({ from: plusDays(monday, -7), to: monday, timeZone })}
            >
              {t('copy')}
            </Button>
          )}
        </div>
        <div className="mt-3">
          {shifts.data ? (
            <WeekView monday={monday} today={today} shifts={shifts.data} onChanged={again} />
          ) : (
            <NotLoaded query={shifts}>
              <Skeleton className="h-72" />
            </NotLoaded>
          )}
        </div>
        {sunday >= today && (
          <section aria-labelledby="add" className="mt-10 max-w-xl border-t border-line pt-6">
            <h2 id="add" className="mb-4 text-xl">
              {t('add')}
            </h2>
            <ShiftForm key={monday} monday={monday} today={today} onPlanned={again} />
          </section>
        )}
        <p className="mt-8">
          <TextLink to="/vet/settings">{t('toSettings')}</TextLink>
        </p>
      </MainContent>
    </>
  );
}
