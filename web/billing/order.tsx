import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';

import { currencies } from '../../contract/money.ts';

import { ensureProfile } from '../account/me.ts';

import { AuthForm } from '../auth/auth-form.tsx';
import { apiClient } from '../kit/api/api.ts';
import { problemOf } from '../kit/api/api-problem.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { useSession } from '../kit/session/session-store.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { currentLocale } from '../kit/text/locale.ts';
import { formatMoney } from '../kit/text/money.ts';
import { Bullet } from '../kit/ui/bullet.tsx';
import { Button } from '../kit/ui/button.tsx';
import { TextLink } from '../kit/ui/text-link.tsx';
import { IncludedList } from './included-list.tsx';
import type { Offer } from './offer.ts';
import { PaymentsOff } from './payments-off.tsx';
import type { Plan } from './plan.ts';
import { PriceLine } from './price-line.tsx';
import { priceOf } from './price-of.ts';
import type { UnitText } from './unit-text.ts';
import { paidOf, useCurrent } from './use-current.ts';
import { useHostedPage } from './use-hosted-page.ts';
import { usePaymentsOff } from './use-payments-off.ts';

/** Opens the page to pay; the profile is made first, so that it has the name that was typed. */
async function openCheckout(order: { planCode: string } & Offer): Promise<{ url: string }> {
  await ensureProfile();
  return apiClient.subscriptions.checkout.mutate({ ...order, locale: currentLocale() });
}

type OrderProps = {
  plan: Plan;
  offer: Offer;
  /** The person came back from the page to pay without paying. */
  isBack: boolean;
  unitText: UnitText;
};

/** What is ordered and on which terms; then the account, for who has none open; then the one button. */
export function Order({ plan, offer, isBack, unitText }: OrderProps) {
  const t = useTranslations('subscribe');
  const locale = useLocale();
  const { status } = useSession();
  const paid = paidOf(useCurrent(offer.product).data);
  const paymentsOff = usePaymentsOff();
  const page = useHostedPage(openCheckout);
  const [entry, setEntry] = useState({ email: '', name: '' });
  const price = formatMoney(locale, priceOf(plan, offer.interval, offer.currency) ?? 0, offer.currency);
  const pay = () => page.go({ planCode: plan.code, ...offer });

  return (
    <>
      {isBack && (
        <p role="status" className="mt-4 rounded-card bg-primary-soft px-4 py-3">
          {t('cancelled')}
        </p>
      )}
      <div className="mt-5 flex flex-col gap-4 border-y border-line py-5">
        <PriceLine plan={plan} interval={offer.interval} currency={offer.currency} />
        <IncludedList plan={plan} unitText={unitText} />
      </div>
      <ul className="mt-5 flex flex-col gap-2 text-ink-soft">
        <Term>{t(`today.${offer.interval}`, { price })}</Term>
        <Term>{t('cancelAnytime')}</Term>
        <Term>{t('card')}</Term>
      </ul>
      <div className="mt-8 flex flex-col gap-5">
        {paymentsOff ? (
          <PaymentsOff />
        ) : paid ? (
          <HasPlan name={paid.planName[locale]} offer={offer} plan={plan.code} />
        ) : (
          <>
            {page.error !== null && (
              <OrderError key={String(page.error)} error={page.error} plan={plan.code} offer={offer} />
            )}
            {status === 'out' && !page.busy ? (
              <section aria-labelledby="account">
                <h2 id="account" className="text-xl">
                  {t('account')}
                </h2>
                <p className="mt-1 mb-5 text-ink-soft">{t('accountText')}</p>
                <AuthForm
                  entry={entry}
                  onEntry={(change) => setEntry({ ...entry, ...change })}
                  first="signUp"
                  submitLabel={t('pay')}
                  onDone={pay}
                />
              </section>
            ) : (
              <Button look="main" large busy={page.busy || status === 'unknown'} onClick={pay}>
                {t(page.busy ? 'leaving' : 'pay')}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  );
}

function Term({ children }: { children: ReactNode }) {
  return <Bullet>{children}</Bullet>;
}

function HasPlan({ name, offer, plan }: { name: string; offer: Offer; plan: string }) {
  const t = useTranslations('subscribe');
  const { product, interval } = offer;
  return (
    <p className="rounded-card bg-primary-soft px-4 py-3">
      {t('hasPlan', { plan: name })}{' '}
      <TextLink
        place="inText"
        to="/app/billing"
        search={{ ...(product === 'gastronomy' && { product }), change: plan, interval }}
      >
        {t('changeIt')}
      </TextLink>
    </p>
  );
}

function OrderError({ error, plan, offer }: { error: unknown; plan: string; offer: Offer }) {
  const t = useTranslations('subscribe');
  const problemText = useProblemText();
  const { code, params } = problemOf(error);
  const { product, interval } = offer;
  const currency = currencies.find((known) => known === params.currency);
  return (
    <FormError>
      {code === 'CONFLICT' && currency !== undefined ? (
        <>
          {t('otherCurrency', { currency })}{' '}
          <TextLink
            place="inText"
            to="/subscribe"
            search={{ ...(product === 'gastronomy' && { product }), plan, interval, currency }}
          >
            {t('toCurrency', { currency })}
          </TextLink>
        </>
      ) : code === 'CONFLICT' ? (
        <>
          {t('conflict')}{' '}
          <TextLink place="inText" to="/app/billing">
            {t('toBilling')}
          </TextLink>
        </>
      ) : (
        <>
          <p>{problemText(error)}</p>
          <p>{t('nothingCharged')}</p>
        </>
      )}
    </FormError>
  );
}
