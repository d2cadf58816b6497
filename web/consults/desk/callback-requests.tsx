import { useMutation, useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { formatDuration } from '../../kit/text/duration.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { phoneLink } from '../../kit/text/phone-link.ts';
import { Button } from '../../kit/ui/button.tsx';

/** Who asked to be told when a vet is there: how urgent and for how long; once this vet lets them know, who it is and what they wrote. */
export function CallbackRequests({ onDuty }: { onDuty: boolean }) {
  const t = useTranslations('desk.callback');
  const desk = useTranslations('desk');
  const levels = useTranslations('triage.levels');
  const species = useTranslations('pet.speciesNames');
  const locale = useLocale();
  const problemText = useProblemText();
  const now = useNow(15_000);
  const requests = useQuery({ ...api.callbacks.desk.queryOptions({}), refetchInterval: 30_000 });
  const again = () => queryClient.invalidateQueries({ queryKey: api.callbacks.desk.pathKey() });
  const answer = useMutation(
    api.callbacks.answer.mutationOptions({
      onSuccess: () => toast(t('told')),
      onError: (error) => {
        const { code } = problemOf(error);
        if (code === 'ALREADY_TAKEN') toast(t('taken'));
        else if (code === 'WRONG_STATE' && onDuty) toast(t('over'));
        else toast.error(problemText(error));
      },
      onSettled: again,
    }),
  );
  if (!requests.data || requests.data.length === 0) return null;
  return (
    <section aria-label={t('title')} className="border-t border-line">
      <h2 className="px-4 pt-4 text-[0.9375rem] text-ink-soft">
        <span role="status">{t('count', { count: requests.data.length })}</span>
      </h2>
      <ul className="divide-y divide-line">
        {requests.data.map(({ id, called, ...asked }) => (
          <li key={id} className="px-4 py-3.5">
            <div className="flex items-baseline justify-between gap-3">
              <h3 className="min-w-0 truncate text-[1.0625rem] leading-normal">
                {called
                  ? desk('petOf', { pet: called.petName, owner: called.ownerName })
                  : levels(asked.level)}
              </h3>
              <p className="shrink-0 text-[0.9375rem] font-semibold">
                <span className="sr-only">{t('since')} </span>
                {formatDuration(locale, now - Date.parse(asked.createdAt))}
              </p>
            </div>
            <p className="text-[0.9375rem] text-ink-soft">
              {desk('caseLine', {
                species: species(asked.species),
                language: desk(`language.${asked.locale}`),
              })}
            </p>
            {called ? (
              <>
                <p className="mt-1.5 line-clamp-6 wrap-anywhere whitespace-pre-wrap">{called.reason}</p>
                <p className="mt-1.5 text-[0.9375rem] text-ink-soft">
                  {t('waits')} {called.phone && <a href={phoneLink(called.phone)}>{called.phone}</a>}
                </p>
              </>
            ) : (
              <div className="mt-2 flex justify-end">
                <Button
                  look="primary"
                  disabled={!onDuty}
                  busy={answer.isPending && answer.variables.id === id}
                  onClick={() => answer.mutate({ id })}
                >
                  {t('answer')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {!onDuty && <p className="px-4 pb-3 text-[0.9375rem] text-ink-soft">{t('offDuty')}</p>}
    </section>
  );
}
