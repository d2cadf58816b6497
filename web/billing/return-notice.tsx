import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../kit/api/api.ts';
import { isWorthRetrying } from '../kit/api/api-problem.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { Button } from '../kit/ui/button.tsx';
import { noteSubscription } from './note-subscription.ts';
import { paidOf, useCurrent } from './use-current.ts';

/**
 * Who comes back from the payment provider's pages is not made to wait for its events: it is asked at once what is true. After a payment
 * that is also said; again does no harm. `onward`: the way back to what the plan was bought for, shown once it is there.
 */
export function ReturnNotice({ onward }: { onward: ReactNode }) {
  const search = useSearch({ from: '/data/signed-in/app/billing' });
  const navigate = useNavigate();
  const [{ checkout, product }] = useState({
    checkout: search.checkout,
    product: search.product ?? 'call-a-vet',
  });
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useMutation(
    api.subscriptions.confirm.mutationOptions({
      retry: (count, error) => count < 2 && isWorthRetrying(error),
      onSuccess(current) {
        noteSubscription(product, current);
        setChecked({ isAnswered: true, planCode: paidOf(current)?.planCode });
      },
      onError: () => setChecked({ isAnswered: false, planCode: undefined }),
    }),
  );
  const { mutate: confirm } = check;
  useEffect(() => {
    if (checkout !== undefined) confirm({ product });
  }, [checkout, product, confirm]);
  const isMarked = search.checkout !== undefined;
  const { change, interval } = search;
  useEffect(() => {
    // Who went to give a card comes back to the change that it is for.
    const rest = change === undefined ? {} : { change, interval, product: search.product };
    if (isMarked) void navigate({ to: '/app/billing', search: rest, replace: true, resetScroll: false });
  }, [isMarked, navigate, change, interval, search.product]);
  const current = useCurrent(product).data;
  const paid = paidOf(current);
  // What was bought is said until it is changed.
  const isChanged = checked?.planCode !== undefined && paid?.planCode !== checked.planCode;
  return (
    <div role="status">
      {checkout === 'done' && !isChanged && (
        <Outcome {...{ paid, checked, onward }} busy={check.isPending} onCheck={() => confirm({ product })} />
      )}
    </div>
  );
}

/** What came of asking whether it is paid, and the plan that was there then. */
type Checked = { isAnswered: boolean; planCode: string | undefined };

type OutcomeProps = {
  onward: ReactNode;
  paid: ReturnType<typeof paidOf>;
  checked: Checked | null;
  busy: boolean;
  onCheck: () => void;
};

function Outcome({ paid, checked, busy, onward, onCheck }: OutcomeProps) {
  const t = useTranslations('billing.back');
  const plan = useTranslations('billing.plan');
  const locale = useLocale();
  if (paid)
    return (
      <div className="mb-8 rounded-card bg-success-soft px-4 py-4 sm:flex sm:items-center sm:justify-between sm:gap-6 sm:px-5">
        <div className="flex gap-3">
          <CircleCheck aria-hidden className="mt-0.5 size-6 shrink-0 text-success" />
          <div>
            <p className="text-lg font-semibold">{t('done', { plan: paid.planName[locale] })}</p>
            <p>{t('doneText')}</p>
          </div>
        </div>
        {onward}
      </div>
    );
  if (checked === null) return <p className="mb-8 rounded-card bg-sunken px-4 py-4">{t('checking')}</p>;
  const outcome = checked.isAnswered ? 'notYet' : 'failed';
  return (
    <div className="mb-8 flex flex-col items-start gap-3 rounded-card bg-sunken px-4 py-4 sm:px-5">
      <div>
        <p className="text-lg font-semibold">{t(outcome)}</p>
        <p className="max-w-prose">{t(`${outcome}Text`)}</p>
      </div>
      <Button busy={busy} onClick={onCheck}>
        {plan('refresh')}
      </Button>
    </div>
  );
}
