import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { currencies } from '../../../contract/money.ts';
import { useHostedPage } from '../../billing/use-hosted-page.ts';
import { usePaymentsOff } from '../../billing/use-payments-off.ts';
import { api, apiClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { Button } from '../../kit/ui/button.tsx';
import { noteConsults } from '../note-consults.ts';

type ModePriceProps = { consult: ApiOutputs['sessions']['get']; onDone: () => void };

/** What a video costs, before it is made of a chat: one of the plan's, or the price of a single one, which is paid on its own page. */
export function ModePrice({ consult, onDone }: ModePriceProps) {
  const t = useTranslations('call.mode');
  const problemText = useProblemText();
  const locale = useLocale();
  const paymentsOff = usePaymentsOff();
  const currency = currencies.find((one) => one === consult.unitPrice?.currency);
  const usage = useQuery(
    api.subscriptions.usage.queryOptions({
      product: 'call-a-vet',
      ...(currency === undefined ? {} : { currency }),
    }),
  );
  const change = useMutation(
    api.calls.changeMode.mutationOptions({
      onSuccess: () => {
        noteConsults();
        onDone();
      },
    }),
  );
  const turn = () => change.mutate({ sessionId: consult.id, mode: 'video' });
  const page = useHostedPage(
    (sessionId: string) => apiClient.calls.payment.mutate({ sessionId }),
    (error) => {
      // There is one after all, or it is paid already.
      if (problemOf(error).code === 'CONFLICT') turn();
    },
  );
  const video = usage.data?.usage.find(({ meter }) => meter === 'video');
  if (!video) return <p role="status">{t('looking')}</p>;
  const { left, overagePrice } = video;
  const isCovered = left === null || left > 0;
  const price = overagePrice && formatMoney(locale, overagePrice.unitAmount, overagePrice.currency);
  const isForSale = price !== null && !paymentsOff;
  const error = change.error ?? (page.error && problemOf(page.error).code !== 'CONFLICT' ? page.error : null);
  return (
    <>
      <p>
        {left === null
          ? t('unlimited')
          : isCovered
            ? t('fromPlan', { count: left })
            : isForSale
              ? t('single', { price })
              : t('none')}
      </p>
      {error !== null && (
        <p role="alert">
          {problemText(error)} {t('notCharged')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {isCovered ? (
          <Button look="primary" busy={change.isPending} onClick={turn}>
            {t('confirm')}
          </Button>
        ) : (
          isForSale && (
            <Button look="primary" busy={page.busy || change.isPending} onClick={() => page.go(consult.id)}>
              {page.busy ? t('leaving') : t('pay', { price })}
            </Button>
          )
        )}
        <Button onClick={onDone}>{t('stay')}</Button>
      </div>
    </>
  );
}
