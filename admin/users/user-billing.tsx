import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '../../web/kit/ui/skeleton.tsx';
import { CreditForm } from '../credits/credit-form.tsx';
import { AccountEvents } from './account-events.tsx';
import { AccountSubscriptions } from './account-subscriptions.tsx';
import { AccountUnknownPrices } from './account-unknown-prices.tsx';
import { RepairButton } from './repair-button.tsx';
import type { User } from './user.ts';

const firstEvents = 8;
const allEvents = 200;

/** A person's money in their drawer: what they pay for, what happened, and what an admin can do about it. */
export function UserBilling({ user }: { user: User }) {
  const t = useTranslations('users.billing');
  const locale = useLocale();
  const [events, setEvents] = useState(firstEvents);
  const [giving, setGiving] = useState(false);
  const account = useQuery(
    api.admin.billing.account.queryOptions(
      { userId: user.id, events },
      { placeholderData: keepPreviousData },
    ),
  );

  const body = () => {
    if (account.isPending) {
      return (
        <SkeletonGroup className="flex flex-col gap-3">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-5 w-3/4" />
        </SkeletonGroup>
      );
    }
    if (account.isError) return <ErrorState error={account.error} onRetry={() => void account.refetch()} />;
    const { customer, subscriptions, unknownPrices, moreEvents } = account.data;
    return (
      <>
        <AccountSubscriptions subscriptions={subscriptions} />
        <AccountUnknownPrices prices={unknownPrices} />
        <AccountEvents
          events={account.data.events}
          {...(moreEvents && events < allEvents && { onMore: () => setEvents(allEvents) })}
        />
        <p className="text-[0.9375rem] text-ink-soft wrap-anywhere">
          {customer === null
            ? t('neverPaid')
            : t('synced', {
                id: customer.id,
                at: customer.syncedFrom ? formatMoment(locale, new Date(customer.syncedFrom)) : t('notYet'),
              })}
        </p>
        {customer !== null && <RepairButton userId={user.id} />}
      </>
    );
  };

  return (
    <section aria-labelledby="user-billing" className="flex flex-col gap-5 border-t border-line pt-5">
      <h3 id="user-billing" className="text-lg">
        {t('title')}
      </h3>
      {body()}
      <div className="flex flex-wrap gap-2">
        <Link to="/payments" search={{ q: user.id }} className={buttonClass('quiet')}>
          {t('payments')}
        </Link>
        {!giving && <Button onClick={() => setGiving(true)}>{t('give')}</Button>}
      </div>
      {giving && (
        <div className="border-t border-line pt-5">
          <CreditForm person={user} onDone={() => setGiving(false)} />
        </div>
      )}
    </section>
  );
}
