import { useTranslations } from 'use-intl/react';
import { useMe } from '../../account/me.ts';
import { homeRegion } from '../../account/region.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { useSinglePrice } from './use-single-price.ts';

type Me = ApiOutputs['me']['get'];
type Usage = Me['usage'][number];

/** What is left of the plan this period, and how it comes to that. Nothing for who has no plan. `onRetry` asks for all of the screen. */
export function UsageSnapshot({ onRetry }: { onRetry: () => Promise<unknown> }) {
  const me = useMe();
  if (!me.data)
    return (
      <NotLoaded query={{ ...me, refetch: onRetry }}>
        <Skeleton className="h-18 w-40" />
        <Skeleton className="h-5 w-3/4" />
        <Skeleton className="h-16" />
      </NotLoaded>
    );
  const { subscription, usage } = me.data;
  const chat = usage.find(({ meter }) => meter === 'chat');
  if (!subscription || !chat) return null;
  return (
    <>
      <Left chat={chat} periodEnd={subscription.periodEnd} planName={subscription.planName} />
      <Counts chat={chat} />
    </>
  );
}

function Left(props: {
  chat: Usage;
  periodEnd: string;
  planName: NonNullable<Me['subscription']>['planName'];
}) {
  const t = useTranslations('usage');
  const locale = useLocale();
  const { left } = props.chat;
  const single = useSinglePrice('chat', homeRegion());
  const date = formatDay(locale, new Date(props.periodEnd));
  const plan = props.planName[locale];
  if (left === null)
    return (
      <>
        <p className="text-3xl font-bold tracking-tight text-primary">{t('unlimited')}</p>
        <p className="mt-2 text-ink-soft">{t('plan', { plan, date })}</p>
      </>
    );
  return (
    <>
      <p className="flex items-end gap-3">
        <span className="text-[4.5rem] leading-[0.85] font-bold tracking-tight text-primary">{left}</span>{' '}
        <span className="max-w-40 text-lg leading-tight font-semibold">{t('left', { left })}</span>
      </p>
      <p className="mt-3 text-ink-soft">{t(left > 0 ? 'plan' : 'planEmpty', { plan, date })}</p>
      {left === 0 && single !== null && <p className="mt-2">{t('single', { price: single })}</p>}
    </>
  );
}

function Counts({ chat }: { chat: Usage }) {
  const t = useTranslations('usage');
  const counts: [string, number | string | null][] = [
    [t('included'), chat.included ?? t('noLimit')],
    [t('granted'), chat.granted || null],
    [t('used'), chat.used],
    [t('reserved'), chat.reserved],
  ];
  return (
    <>
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2 border-t border-line pt-4">
        {counts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt className="text-[0.9375rem] text-ink-soft">{label}</dt>
                <dd className="text-xl font-semibold">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {chat.reserved > 0 && (
        <p className="mt-2 text-[0.9375rem] text-ink-soft">{t('reservedText', { count: chat.reserved })}</p>
      )}
    </>
  );
}
