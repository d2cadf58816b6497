import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { useShifts } from '../duty/use-shifts.ts';
import { dayOf, mondayOf } from '../duty/week.ts';
import { WeekView } from '../duty/week-view.tsx';

/** What the vet has planned in this week, by their own clock, and the way to the calendar in which it is changed. */
export function OwnWeek() {
  const t = useTranslations('vets.own');
  const queries = useQueryClient();
  const today = dayOf(new Date());
  const monday = mondayOf(today);
  const shifts = useShifts(monday);
  return (
    <section aria-labelledby="own-week">
      <h2 id="own-week" className="mb-2 text-xl">
        {t('calendar')}
      </h2>
      {shifts.data ? (
        <WeekView
          monday={monday}
          today={today}
          shifts={shifts.data}
          onChanged={() => queries.invalidateQueries({ queryKey: api.duty.list.pathKey() })}
        />
      ) : (
        <NotLoaded query={shifts}>
          <Skeleton className="h-40" />
        </NotLoaded>
      )}
      <TextLink to="/vet/duty">{t('toCalendar')}</TextLink>
    </section>
  );
}
