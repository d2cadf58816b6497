import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { Product } from '../../contract/products.ts';
import { api } from '../kit/api/api.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatDay } from '../kit/text/moment.ts';
import { Button } from '../kit/ui/button.tsx';
import { ConfirmDialog } from '../kit/ui/confirm-dialog.tsx';
import { noteSubscription } from './note-subscription.ts';
import { PortalButton } from './portal-button.tsx';
import type { Subscription } from './use-current.ts';

/** Change, cancel, keep, and the payment provider's own page. */
export function PlanActions({ subscription, product }: { subscription: Subscription; product: Product }) {
  const t = useTranslations('billing.plan');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { cancelAtPeriodEnd, pending, canOpenPortal, status } = subscription;
  const inTrouble = status === 'past_due' || status === 'unpaid';
  const resume = useMutation(
    api.subscriptions.resume.mutationOptions({
      onSuccess(current) {
        noteSubscription(product, current);
        toast(t('resumed'));
      },
      onError: (error) => toast.error(problemText(error)),
    }),
  );
  const change = () =>
    void navigate({
      to: '/app/billing',
      search: { change: subscription.planCode, ...(product === 'gastronomy' && { product }) },
      resetScroll: false,
    });
  return (
    <div className="mt-2 flex flex-col gap-2 sm:flex-row sm:flex-wrap">
      {canOpenPortal && inTrouble && <PortalButton look="primary" label={t('checkCard')} />}
      {(cancelAtPeriodEnd || pending) && (
        <Button look="primary" busy={resume.isPending} onClick={() => resume.mutate({ product })}>
          {t(cancelAtPeriodEnd ? 'keep' : 'keepAsIs')}
        </Button>
      )}
      <Button onClick={change}>{t('change')}</Button>
      {canOpenPortal && !inTrouble && <PortalButton look="quiet" label={t('portal')} />}
      {!cancelAtPeriodEnd && <CancelPlan subscription={subscription} product={product} />}
    </div>
  );
}

function CancelPlan({ subscription, product }: { subscription: Subscription; product: Product }) {
  const t = useTranslations('billing.cancel');
  const locale = useLocale();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const date = formatDay(locale, new Date(subscription.periodEnd));
  const cancel = useMutation(
    api.subscriptions.cancel.mutationOptions({
      onSuccess(current) {
        noteSubscription(product, current);
        toast(t('done', { date }));
      },
      onError: (error) => toast.error(problemText(error)),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <div className="flex flex-col sm:-ml-4 sm:basis-full sm:items-start">
      <Button look="bare" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('title', { plan: subscription.planName[locale] })}
        text={t('text', { date })}
        keep={t('keep')}
        confirm={t('confirm')}
        danger
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ product })}
      />
    </div>
  );
}
