import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useCurrent } from '../../billing/use-current.ts';
import { usePlans } from '../../billing/use-plans.ts';
import { api } from '../../kit/api/api.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { pageAddress } from '../../kit/text/page-address.ts';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';

/** The plan that has no room for another site: said before there is one to publish, with the smallest plan that has. Nothing otherwise. */
export function BeyondPlan() {
  const t = useTranslations('begin.beyond');
  const locale = useLocale();
  const isIn = useSession().status === 'in';
  const sites = useQuery(api.sites.list.queryOptions({}, { enabled: isIn })).data?.sites;
  const businesses = useQuery(api.businesses.list.queryOptions({}, { enabled: isIn })).data?.businesses;
  const current = useCurrent('gastronomy').data;
  const plans = usePlans('gastronomy').data?.plans;
  const usage = useQuery(api.subscriptions.usage.queryOptions({ product: 'gastronomy' }, { enabled: isIn }))
    .data?.usage;
  if (!sites || !businesses || !plans || !usage || current === undefined) return null;
  const own = new Set(businesses.filter(({ role }) => role === 'OWNER').map(({ id }) => id));
  const used = sites.filter(({ businessId, isClosed }) => own.has(businessId) && !isClosed).length;
  const roomIn = (plan: (typeof plans)[number] | undefined) =>
    plan?.limits.find(({ meter }) => meter === 'site')?.included;
  // Null: any number. Theirs may be more than the plan has by now (decision 52).
  const room = current?.access
    ? usage.find(({ meter }) => meter === 'site')?.included
    : roomIn(plans.find(({ isStart }) => isStart));
  if (room === undefined || room === null || used < room) return null;
  const fit = plans.find((one) => {
    const more = roomIn(one);
    return more === null || (more !== undefined && more > used);
  });
  return (
    <p className="rounded-card bg-primary-soft px-4 py-3">
      {fit ? t('text', { count: room, plan: fit.name[locale] }) : t('none', { count: room })}{' '}
      <a
        href={pageAddress(locale, '/pricing', { product: 'gastronomy' })}
        target="_blank"
        rel="noreferrer"
        className={textLinkClass('inText')}
      >
        {t('plans')}
      </a>
    </p>
  );
}
