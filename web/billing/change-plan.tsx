import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { BillingInterval } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import { api } from '../kit/api/api.ts';
import { ChoiceGroup } from '../kit/forms/choice-group.tsx';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatDay } from '../kit/text/moment.ts';
import { formatMoney } from '../kit/text/money.ts';
import { Button } from '../kit/ui/button.tsx';
import { Dialog } from '../kit/ui/dialog.tsx';
import { CardProblem, isNoCard } from './card-problem.tsx';
import { noteSubscription } from './note-subscription.ts';
import type { Plan } from './plan.ts';
import { priceOf } from './price-of.ts';
import { paidOf, type Subscription, useCurrent } from './use-current.ts';
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
        <ChangeForm
          key={`${change} ${interval}`}
          {...{ product, subscription, plans }}
          first={{ planCode: change, interval: interval ?? subscription.interval }}
          onDone={close}
        />
      )}
    </Dialog>
  );
}

type Choice = { planCode: string; interval: BillingInterval };

type ChangeFormProps = {
  product: Product;
  subscription: Subscription;
  plans: readonly Plan[];
  first: Choice;
  onDone: () => void;
};

function ChangeForm({ product, subscription, plans, first, onDone }: ChangeFormProps) {
  const t = useTranslations('billing.change');
  const offer = useTranslations('billing.offer');
  const locale = useLocale();
  const [choice, setChoice] = useState(first);
  const { planCode, interval } = choice;
  const currency = subscription.price?.currency ?? 'EUR';
  const sold = plans.filter((plan) => priceOf(plan, interval, currency) !== null);
  const plan = sold.find(({ code }) => code === planCode);
  const name = plan?.name[locale] ?? planCode;
  const preview = useQuery(
    api.subscriptions.preview.queryOptions({ product, ...choice }, { gcTime: 0, staleTime: 0, retry: false }),
  );
  // What is shown follows a moment later: two presses of one moment are told apart here, because this one is charged.
  const isUnderWay = useRef(false);
  const change = useMutation(
    api.subscriptions.change.mutationOptions({
      onSuccess(current) {
        noteSubscription(product, current);
        const date = formatDay(locale, new Date(current?.pending?.at ?? subscription.periodEnd));
        const isLater = current?.pending != null;
        const isSame =
          !isLater && current?.planCode === subscription.planCode && interval === subscription.interval;
        toast(t(isLater ? 'doneLater' : isSame ? 'doneSame' : 'doneNow', { plan: name, date }));
        onDone();
      },
      onError: () => {
        isUnderWay.current = false;
      },
    }),
  );
  const due = preview.data?.when === 'now' ? preview.data.due : 0;
  const waits = subscription.pending !== null || subscription.cancelAtPeriodEnd;
  const isIdle = preview.data?.when === 'same' && !waits;
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isUnderWay.current || isIdle || !plan) return;
        isUnderWay.current = true;
        change.mutate({ product, ...choice });
      }}
    >
      <ChoiceGroup
        legend={offer('interval')}
        choices={[
          { value: 'month', label: offer('month') },
          { value: 'year', label: offer('year') },
        ]}
        value={interval}
        onValue={(value) => setChoice({ ...choice, interval: value })}
      />
      <ChoiceGroup
        layout="list"
        legend={t('which')}
        choices={sold.map((one) => ({
          value: one.code,
          label: one.code === subscription.planCode ? t('own', { plan: one.name[locale] }) : one.name[locale],
          detail: <PlanPrice plan={one} interval={interval} currency={currency} />,
        }))}
        value={planCode}
        onValue={(value) => setChoice({ ...choice, planCode: value })}
      />
      <div role="status" className="min-h-20 border-t border-line pt-4">
        {plan && (
          <Consequence
            subscription={subscription}
            when={preview.data?.when ?? null}
            due={preview.data ? formatMoney(locale, due, currency) : null}
            failed={preview.isError}
            hasCard={!isNoCard(change.error)}
          />
        )}
      </div>
      {change.error !== null && (
        <CardProblem
          key={change.failureCount}
          error={change.error}
          change={{ ...choice, ...change.variables, product }}
        />
      )}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onDone}>{t('keep')}</Button>
        {!isIdle && (
          <Button type="submit" look="primary" busy={change.isPending || preview.isPending}>
            {due > 0 ? t('pay', { price: formatMoney(locale, due, currency) }) : t('confirm')}
          </Button>
        )}
      </div>
    </form>
  );
}

function PlanPrice({
  plan,
  interval,
  currency,
}: {
  plan: Plan;
  interval: BillingInterval;
  currency: string;
}) {
  const per = useTranslations('billing.price.per');
  const locale = useLocale();
  return `${formatMoney(locale, priceOf(plan, interval, currency) ?? 0, currency)} ${per(interval)}`;
}

type ConsequenceProps = {
  subscription: Subscription;
  /** Null: not known (yet). */
  when: 'now' | 'later' | 'same' | null;
  due: string | null;
  failed: boolean;
  /** False once it turned out that there is nothing to pay with. */
  hasCard: boolean;
};

/** What the chosen change does, before it is made: when it begins and what is paid today. */
function Consequence({ subscription, when, due, failed, hasCard }: ConsequenceProps) {
  const t = useTranslations('billing.change');
  const kit = useTranslations('kit');
  const locale = useLocale();
  const date = formatDay(locale, new Date(subscription.periodEnd));
  const plan = subscription.planName[locale];
  if (failed) return <p>{t('unknown', { date })}</p>;
  if (when === null) return <p className="text-ink-soft">{kit('loading')}</p>;
  if (when === 'later') return <p>{t('later', { date, plan })}</p>;
  if (when === 'same')
    return <p>{t(subscription.pending || subscription.cancelAtPeriodEnd ? 'undo' : 'same')}</p>;
  return (
    <>
      <p>{t('now', { price: due ?? '' })}</p>
      {hasCard && <p className="text-ink-soft">{t('card')}</p>}
    </>
  );
}
