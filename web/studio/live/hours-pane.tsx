import { useMutation } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { may } from '../shell/may.ts';
import { dateInZone } from '../words/zone-moment.ts';
import { GuestWords } from './guest-words.tsx';
import { draftOf, type Hours, type HoursDraft, hoursOf, isWhole } from './hours-draft.ts';
import { forgetHours, keepHours, keptHours } from './kept-hours.ts';
import { SpecialDays } from './special-days.tsx';
import { WeekFields } from './week-fields.tsx';

type HoursPaneProps = { content: ApiOutputs['businesses']['content']; hours: Hours };

/** The hours of the week and the special days; guests see them as soon as they are saved. */
export function HoursPane({ content, hours }: HoursPaneProps) {
  const t = useTranslations('studioLive.hours');
  const problemText = useProblemText();
  const { id: businessId, country, timeZone, languages } = content.business;
  const [begun, setBegun] = useState(() => keptHours(businessId));
  const mayChange = may(content.role, 'hours');
  const queryKey = api.businesses.live.queryKey({ businessId });
  const draft = begun?.draft ?? draftOf(hours);
  const forget = () => {
    forgetHours(businessId);
    setBegun(undefined);
  };
  const change = (next: HoursDraft, was = begun?.was ?? hours) => {
    keepHours(businessId, { was, draft: next });
    setBegun({ was, draft: next });
  };
  const save = useMutation(
    api.businesses.setHours.mutationOptions({
      onSuccess({ hours: now, changed }) {
        queryClient.setQueryData(queryKey, (live) => live && { ...live, hours: now });
        if (!changed) return;
        forget();
        toast.success(t('saved'));
      },
      onError: (error) => toast.error(problemText(error)),
    }),
  );
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: begun !== undefined });
  // Somebody else changed them since these were begun: both are told, and the next press says which hold.
  const isOvertaken = save.data?.changed === false && begun !== undefined;
  const whole = isWhole(draft);
  const shown = whole ? hoursOf(draft) : hours;
  if (!mayChange)
    return (
      <>
        <GuestWords {...{ country, timeZone }} hours={hours} />
        <p className="mt-4 text-ink-soft">{t('notYours')}</p>
      </>
    );
  return (
    <>
      <GuestWords {...{ country, timeZone }} hours={shown} />
      <div className="mt-5">
        <WeekFields week={draft.week} onWeek={(week) => change({ ...draft, week })} />
        <SpecialDays
          {...{ draft, languages }}
          today={dateInZone(timeZone, new Date())}
          onDraft={(next) => change(next)}
        />
      </div>
      {begun && (
        <div className="sticky bottom-16 z-20 mt-6 flex flex-col gap-3 rounded-card border border-line bg-surface p-3 shadow-lg lg:bottom-4">
          {isOvertaken && <FormError>{t('overtaken')}</FormError>}
          {!whole && <p className="text-emergency">{t('notWhole')}</p>}
          <div className="flex flex-wrap gap-2">
            <Button
              look="main"
              className="flex-1"
              disabled={!whole}
              busy={save.isPending}
              onClick={() =>
                save.mutate({
                  businessId,
                  was: isOvertaken ? (save.data?.hours ?? begun.was) : begun.was,
                  hours: hoursOf(draft),
                })
              }
            >
              {t(isOvertaken ? 'saveMine' : 'save')}
            </Button>
            <Button
              onClick={() => {
                forget();
                save.reset();
              }}
            >
              {t(isOvertaken ? 'takeTheirs' : 'discard')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
