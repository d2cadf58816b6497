import { useTranslations } from 'use-intl/react';
import { useMe } from '../../account/me.ts';
import { usePlans } from '../../billing/use-plans.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';
import { useSinglePrice } from '../usage/use-single-price.ts';
import { useDraft } from './draft.ts';

/** What this consult costs the person: from the plan when signed in, from the free plan before. */
export function PriceNote() {
  const { status } = useSession();
  return (
    <div className="border-y border-line py-4">
      {status === 'in' ? <OwnPrice /> : <FreePrice loading={status === 'unknown'} />}
    </div>
  );
}

function OwnPrice() {
  const t = useTranslations('start.price');
  const locale = useLocale();
  const me = useMe();
  const plans = usePlans('call-a-vet');
  const single = useSinglePrice('chat', useDraft().country);
  const chat = me.data?.usage.find(({ meter }) => meter === 'chat');
  if (me.isPending) return <PriceSkeleton />;
  if (!chat) return <p>{t('later')}</p>;
  if (chat.included === null || chat.left === null)
    return <Price amount={t('included')} detail={t('unlimited')} />;
  if (chat.left > 0)
    return (
      <Price
        amount={t('included')}
        detail={t('left', { left: chat.left, total: chat.included + chat.granted })}
      />
    );
  if (plans.isPending) return <PriceSkeleton />;
  const end = me.data?.subscription?.periodEnd;
  const none = t('none', { date: end ? formatDay(locale, new Date(end)) : '' });
  if (single === null) return <Price amount={t('usedUp')} detail={none} />;
  return <Price amount={single} detail={`${none} ${t('single')}`} />;
}

function FreePrice({ loading }: { loading: boolean }) {
  const t = useTranslations('start.price');
  const plans = usePlans('call-a-vet');
  const start = plans.data?.plans.find(({ isStart }) => isStart);
  const count = start?.limits.find(({ meter }) => meter === 'chat')?.included ?? 0;
  if (loading || plans.isPending) return <PriceSkeleton />;
  if (count === 0) return <p>{t('later')}</p>;
  return <Price amount={t('free')} detail={t('freeDetail', { count })} />;
}

function Price({ amount, detail }: { amount: string; detail: string }) {
  const t = useTranslations('start.price');
  return (
    <>
      <p className="flex items-baseline justify-between gap-4">
        <span className="font-semibold">{t('label')}</span>
        <span className="text-xl font-bold">{amount}</span>
      </p>
      <p className="mt-1 text-ink-soft">{detail}</p>
    </>
  );
}

function PriceSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-2">
      <Skeleton className="h-7 w-full" />
      <Skeleton className="h-5 w-2/3" />
    </SkeletonGroup>
  );
}
