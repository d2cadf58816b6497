import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '../kit/ui/dialog.tsx';
import { ChangePlanForm } from './change-plan-form.tsx';
import { paidOf, useCurrent } from './use-current.ts';
import { usePlans } from './use-plans.ts';

/** The dialog to change the plan. It is open while the address names a plan to change to, so that "back" closes it. */
export function ChangePlan() {
  const t = useTranslations('billing.change');
  const search = useSearch({ from: '/data/signed-in/app/billing' });
  const { product = 'call-a-vet', change, interval } = search;
  const navigate = useNavigate();
  const subscription = paidOf(useCurrent(product).data);
  const plans = usePlans(product).data?.plans;
  const close = () => void navigate({ to: '/app/billing', search: {}, replace: true, resetScroll: false });
  return (
    <Dialog
      open={change !== undefined && subscription !== null && plans !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title')}
    >
      {change !== undefined && subscription && plans && (
        <ChangePlanForm
          key={`${change} ${interval}`}
          {...{ product, subscription, plans }}
          first={{ planCode: change, interval: interval ?? subscription.interval }}
          onDone={close}
        />
      )}
    </Dialog>
  );
}
