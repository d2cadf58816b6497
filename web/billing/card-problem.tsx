import { useTranslations } from 'use-intl/react';
import type { BillingInterval } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import { apiClient } from '../kit/api/api.ts';
import { problemOf } from '../kit/api/api-problem.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { Button } from '../kit/ui/button.tsx';
import { useHostedPage } from './use-hosted-page.ts';

/** Whether a change of plan failed because there is nothing to pay with. */
export const isNoCard = (error: unknown) => problemOf(error).params.reason === 'no_card';

type CardProblemProps = {
  error: unknown;
  /** What was not paid: the person comes back to it. */
  change: { product: Product; planCode: string; interval: BillingInterval };
};

/** Why a change of plan failed; when it is the card, with the way to the page on which another is given. */
export function CardProblem({ error, change }: CardProblemProps) {
  const t = useTranslations('billing.change');
  const problemText = useProblemText();
  const page = useHostedPage((_: undefined) => apiClient.subscriptions.portal.mutate({ cardFor: change }));
  const { code } = problemOf(error);
  const noCard = isNoCard(error);
  return (
    <FormError>
      <p>{noCard ? t('noCard') : problemText(error)}</p>
      {code === 'PAYMENT_FAILED' && (
        <Button className="mt-3" busy={page.busy} onClick={() => page.go(undefined)}>
          {t(noCard ? 'addCard' : 'otherCard')}
        </Button>
      )}
      {page.error !== null && <p className="mt-2">{problemText(page.error)}</p>}
    </FormError>
  );
}
