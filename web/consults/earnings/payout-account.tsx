import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, ExternalLink } from 'lucide-react';
import { useEffect, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { PaymentsOff } from '../../billing/payments-off.tsx';
import { useHostedPage } from '../../billing/use-hosted-page.ts';
import { api, apiClient } from '../../kit/api/api.ts';
import { isWorthRetrying } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import type { Earnings } from './earnings.ts';

type PayoutAccountProps = {
  earnings: Earnings;
  /** Where the person comes from, when that is Stripe's page. */
  from: 'back' | 'again' | undefined;
};

/** How the vet is paid: where their account at Stripe stands, and the way to its page. Who comes back from there is not made to wait for Stripe's events. */
export function PayoutAccount({ earnings, from }: PayoutAccountProps) {
  const t = useTranslations('earnings.account');
  const heading = useId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const page = useHostedPage((_: undefined) => apiClient.earnings.onboard.mutate({}));
  const refresh = useMutation(
    api.earnings.refresh.mutationOptions({
      retry: (count, error) => count < 2 && isWorthRetrying(error),
      onSettled: () => void queryClient.invalidateQueries({ queryKey: api.earnings.get.queryKey() }),
    }),
  );
  const { mutate: ask } = refresh;
  useEffect(() => {
    if (from !== 'back') return;
    ask({});
    void navigate({ to: '/vet/earnings', search: {}, replace: true, resetScroll: false });
  }, [from, ask, navigate]);
  const { state } = earnings.account;
  const error = page.error ?? refresh.error;
  return (
    <section aria-labelledby={heading} className="mt-8 rounded-card bg-sunken px-4 py-4 sm:px-5">
      <h2 id={heading} className="flex items-center gap-2 text-xl">
        {state === 'ready' && <CircleCheck aria-hidden className="size-6 shrink-0 text-success" />}
        {t(`title.${state}`)}
      </h2>
      <p role="status" className="mt-1 max-w-prose">
        {refresh.isPending ? t('asking') : t(`text.${state}`, { count: earnings.account.requirementsDue })}
      </p>
      {from === 'again' && <p className="mt-2 font-semibold">{t('again')}</p>}
      {error !== null && <FormError>{problemText(error)}</FormError>}
      {earnings.payments ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            look={state === 'ready' ? 'bare' : 'primary'}
            busy={page.busy}
            onClick={() => page.go(undefined)}
          >
            {t(`go.${state}`)}
            <ExternalLink aria-hidden className="size-4.5" />
          </Button>
          {state !== 'none' && (
            <Button look="bare" busy={refresh.isPending} onClick={() => ask({})}>
              {t('refresh')}
            </Button>
          )}
        </div>
      ) : (
        <div className="mt-3">
          <PaymentsOff />
        </div>
      )}
    </section>
  );
}
