import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import type { SearchState } from './search-state.ts';

/** What a model could not read, and the buttons that have it try again. */
export function AsideList({ state: { aside, setAside } }: { state: SearchState }) {
  const t = useTranslations('findable');
  const locale = useLocale();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const retry = useMutation(
    api.admin.findable.retry.mutationOptions({
      onSuccess: ({ retried }) => toast(t('aside.done', { count: retried })),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.findable.pathKey() }),
    }),
  );
  return (
    <section aria-labelledby="findable-aside" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 id="findable-aside" className="text-xl">
            {t('aside.title')}
          </h2>
          <p className="text-ink-soft">
            {setAside === 0 ? t('aside.none') : t('aside.count', { count: setAside })}
          </p>
        </div>
        {setAside > 0 && (
          <Button look="primary" busy={retry.isPending} onClick={() => retry.mutate({})}>
            <RotateCw aria-hidden className="size-5" />
            {t('aside.retryAll')}
          </Button>
        )}
      </div>
      {retry.isError && <FormError>{problemText(retry.error)}</FormError>}
      <ul className="flex flex-col divide-y divide-line">
        {aside.map(({ id, kind, thing, problem, attempts, setAsideAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold break-all">
                {t(`kind.${kind}`)} · {thing}
              </p>
              <p className="text-ink-soft">
                {t('aside.tries', { count: attempts, when: formatMoment(locale, new Date(setAsideAt)) })}
              </p>
              {problem !== null && <p className="break-words">{problem}</p>}
            </div>
            <Button
              look="quiet"
              busy={retry.isPending}
              aria-label={t('aside.retryOne', { thing })}
              onClick={() => retry.mutate({ id })}
            >
              {t('aside.retry')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
