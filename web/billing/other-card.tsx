import { useTranslations } from 'use-intl/react';
import type { BillingInterval } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import { apiClient } from '../kit/api/api.ts';
import { problemOf } from '../kit/api/api-problem.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { Button } from '../kit/ui/button.tsx';
import { useHostedPage } from './use-hosted-page.ts';

/** Whether a change of plan failed because there is nothing to pay with. */
export const isNoCard = (error: unknown) => problemOf(error).params.reason === 'no_card';

type OtherCardProps = {
  /** Why the change failed. */
  error: unknown;
  /** What was not paid: the person comes back to it. */
  change: { product: Product; planCode: string; interval: BillingInterval };
};

/** The way to the page on which another card is given, where a change of plan failed for the card; else nothing. */
export function OtherCard({ error, change }: OtherCardProps) {
  const t = useTranslations('billing.change');
  const problemText = useProblemText();
  const page = useHostedPage((_: undefined) => apiClient.subscriptions.portal.mutate({ cardFor: change }));
  if (problemOf(error).code !== 'PAYMENT_FAILED') return null;
  return (
    <div className="mt-3">
      <Button busy={page.busy} onClick={() => page.go(undefined)}>
        {t(isNoCard(error) ? 'addCard' : 'otherCard')}
      </Button>
      {page.error !== null && <p className="mt-2">{problemText(page.error)}</p>}
    </div>
  );
}
