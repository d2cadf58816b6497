import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { Button } from '../../web/kit/ui/button.tsx';

const figures = ['waiting', 'made', 'signed', 'rejected', 'dropped'] as const;

/** How far the drafts after consults are, and those that could not be made, with the button that has them tried again. */
export function DraftsState() {
  const t = useTranslations('findable.drafts');
  const locale = useLocale();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(api.admin.drafts.state.queryOptions());
  const retry = useMutation(
    api.admin.drafts.retry.mutationOptions({
      onSuccess: ({ retried }) => toast(t('done', { count: retried })),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.drafts.pathKey() }),
    }),
  );
  const numbers = new Intl.NumberFormat(locale);
  const problem = retry.error ?? error;
  return (
    <section aria-labelledby="drafts-state" className="flex flex-col gap-4">
      <h2 id="drafts-state" className="text-xl">
        {t('title')}
      </h2>
      {problem && <FormError>{problemText(problem)}</FormError>}
      {data && (
        <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1">
          {figures.map((figure) => (
            <div key={figure} className="contents">
              <dt className="text-ink-soft">{t(figure)}</dt>
              <dd className="text-right tabular-nums">{numbers.format(data[figure])}</dd>
            </div>
          ))}
        </dl>
      )}
      {data && data.setAside > 0 && (
        <>
          <p>{t('aside', { count: data.setAside })}</p>
          <Button
            look="primary"
            className="self-start"
            busy={retry.isPending}
            onClick={() => retry.mutate({})}
          >
            <RotateCw aria-hidden className="size-5" />
            {t('retry')}
          </Button>
          <ul className="flex flex-col divide-y divide-line">
            {data.aside.map(({ id, consultId, problem: why, attempts, setAsideAt }) => (
              <li key={id} className="py-3">
                <p className="font-semibold break-all">{consultId}</p>
                <p className="text-ink-soft">
                  {t('tries', { count: attempts, when: formatMoment(locale, new Date(setAsideAt)) })}
                </p>
                {why !== null && <p className="break-words">{why}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
