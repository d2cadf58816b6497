import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatTime } from '../../kit/text/moment.ts';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { useShifts } from '../duty/use-shifts.ts';
import { dayOf, mondayOf } from '../duty/week.ts';

/** How long it is said that a shift is over while its vet is still on duty, in ms. */
const overFor = 2 * 3_600_000;

/** What the calendar says about this minute: a shift has begun while the vet is off duty, or is over while they are on; and that they take nothing yet. */
export function DutyNotes({ onDuty }: { onDuty: boolean }) {
  const t = useTranslations('desk.note');
  const locale = useLocale();
  const now = useNow(30_000);
  const shifts = useShifts(mondayOf(dayOf(new Date(now))));
  const settings = useQuery(api.duty.settings.queryOptions({}));
  const running = shifts.data?.find(
    ({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt),
  );
  const over = shifts.data?.findLast(({ endsAt }) => {
    const ended = now - Date.parse(endsAt);
    return ended >= 0 && ended < overFor;
  });
  const takesNothing =
    settings.data && (settings.data.species.length === 0 || settings.data.modes.length === 0);
  const time = (at: string) => formatTime(locale, new Date(at));
  const note =
    !onDuty && running
      ? t('begun', { time: time(running.startsAt) })
      : onDuty && over && !running
        ? t('over', { time: time(over.endsAt) })
        : null;
  return (
    <div role="status">
      {note && <p className="bg-primary-soft px-4 py-2 text-[0.9375rem] font-medium">{note}</p>}
      {takesNothing && (
        <p className="bg-primary-soft px-4 py-2 text-[0.9375rem] font-medium">
          {t('takesNothing')}{' '}
          <TextLink to="/vet/settings" place="inText">
            {t('choose')}
          </TextLink>
        </p>
      )}
    </div>
  );
}
