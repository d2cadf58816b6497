import { useStore } from '@tanstack/react-form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { type BillingInterval, billingIntervals } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import { api } from '../kit/api/api.ts';
import { bound } from '../kit/forms/bound.ts';
import { ChoiceGroup } from '../kit/forms/choice-group.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatDay } from '../kit/text/moment.ts';
import { formatMoney } from '../kit/text/money.ts';
import { Button } from '../kit/ui/button.tsx';
import { ChangeConsequence } from './change-consequence.tsx';
import { noteSubscription } from './note-subscription.ts';
import { isNoCard, OtherCard } from './other-card.tsx';
import type { Plan } from './plan.ts';
import { priceOf } from './price-of.ts';
import type { Subscription } from './use-current.ts';

const schema = z.object({ planCode: z.string(), interval: z.enum(billingIntervals) });

type ChangePlanFormProps = {
  product: Product;
  subscription: Subscription;
  plans: readonly Plan[];
  first: z.infer<typeof schema>;
  onDone: () => void;
};

/** Chooses another plan or interval, says what it does and costs today, and makes the change. */
export function ChangePlanForm({ product, subscription, plans, first, onDone }: ChangePlanFormProps) {
  const t = useTranslations('billing.change');
  const offer = useTranslations('billing.offer');
  const locale = useLocale();
  const change = useMutation(api.subscriptions.change.mutationOptions());
  const form = useEntryForm({
    entry: first,
    schema,
    async send(chosen) {
      if (isIdle || !plan) return;
      try {
        const current = await change.mutateAsync({ product, ...chosen });
        noteSubscription(product, current);
        const date = formatDay(locale, new Date(current?.pending?.at ?? subscription.periodEnd));
        const isLater = current?.pending != null;
        const isSame =
          !isLater &&
          current?.planCode === subscription.planCode &&
          chosen.interval === subscription.interval;
        toast(t(isLater ? 'doneLater' : isSame ? 'doneSame' : 'doneNow', { plan: name, date }));
        onDone();
      } catch (error) {
        throw isNoCard(error) ? new Refused(t('noCard')) : error;
      }
    },
  });
  const choice = useStore(form.store, ({ values }) => values);
  const { planCode, interval } = choice;
  const currency = subscription.price?.currency ?? 'EUR';
  const sold = plans.filter((one) => priceOf(one, interval, currency) !== null);
  const plan = sold.find(({ code }) => code === planCode);
  const name = plan?.name[locale] ?? planCode;
  const preview = useQuery(
    api.subscriptions.preview.queryOptions({ product, ...choice }, { gcTime: 0, staleTime: 0, retry: false }),
  );
  const due = preview.data?.when === 'now' ? preview.data.due : 0;
  const waits = subscription.pending !== null || subscription.cancelAtPeriodEnd;
  const isIdle = preview.data?.when === 'same' && !waits;
  return (
    <form.AppForm>
      <form.Frame
        safe={<OtherCard error={change.error} change={{ ...choice, ...change.variables, product }} />}
      >
        <form.Field name="interval">
          {(field) => (
            <ChoiceGroup
              legend={offer('interval')}
              choices={[
                { value: 'month', label: offer('month') },
                { value: 'year', label: offer('year') },
              ]}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Field name="planCode">
          {(field) => (
            <ChoiceGroup
              layout="list"
              legend={t('which')}
              choices={sold.map((one) => ({
                value: one.code,
                label:
                  one.code === subscription.planCode
                    ? t('own', { plan: one.name[locale] })
                    : one.name[locale],
                detail: <PlanPrice plan={one} interval={interval} currency={currency} />,
              }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <div role="status" className="min-h-20 border-t border-line pt-4">
          {plan && (
            <ChangeConsequence
              subscription={subscription}
              when={preview.data?.when ?? null}
              due={preview.data ? formatMoney(locale, due, currency) : null}
              failed={preview.isError}
              hasCard={!isNoCard(change.error)}
            />
          )}
        </div>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onDone}>{t('keep')}</Button>
          {!isIdle && (
            <form.Submit look="primary" busy={preview.isPending}>
              {due > 0 ? t('pay', { price: formatMoney(locale, due, currency) }) : t('confirm')}
            </form.Submit>
          )}
        </div>
      </form.Frame>
    </form.AppForm>
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
