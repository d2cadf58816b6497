import { useTranslations } from 'use-intl/react';
import type { ConsultMode } from '../../../contract/consults.ts';
import { includedIn } from '../../../contract/products.ts';
import { useMe } from '../../account/me.ts';
import { usePlans } from '../../billing/use-plans.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { useSinglePrice } from '../usage/use-single-price.ts';
import { useDraft } from './draft.ts';

/** What a consult costs the person, in words; `amount` null: it is not known, and `detail` says when it will be. */
type ConsultPrice = { amount: string | null; detail: string };

/** What the consult of the draft costs in this mode: by the plan when signed in, by the free plan before; null while that is asked. */
export function useConsultPrice(mode: ConsultMode): ConsultPrice | null {
  const t = useTranslations('start.price');
  const locale = useLocale();
  const { status } = useSession();
  const me = useMe();
  const plans = usePlans('call-a-vet');
  const single = useSinglePrice(mode, useDraft().country);
  const later: ConsultPrice = { amount: null, detail: t('later') };
  const alone = (why: string): ConsultPrice =>
    single === null
      ? { amount: t('usedUp'), detail: why }
      : { amount: single, detail: `${why} ${t('single')}`.trim() };

  if (status === 'unknown' || plans.isPending) return null;
  if (status === 'out') {
    const start = plans.data?.plans.find(({ isStart }) => isStart);
    if (!start) return later;
    const count = includedIn(start, mode);
    if (count === null) return { amount: t('free'), detail: t('freeAny') };
    if (count > 0) return { amount: t('free'), detail: t('freeDetail', { count }) };
    return single === null ? later : alone('');
  }
  if (me.isPending) return null;
  const unit = me.data?.usage.find(({ meter }) => meter === mode);
  if (!unit) return later;
  const { included, left, granted } = unit;
  if (included === null || left === null) return { amount: t('included'), detail: t(`unlimited.${mode}`) };
  if (left > 0) return { amount: t('included'), detail: t('left', { left, total: included + granted }) };
  if (included + granted === 0) return alone(t(`notIncluded.${mode}`));
  const end = me.data?.subscription?.periodEnd;
  return alone(t('none', { date: end ? formatDay(locale, new Date(end)) : '' }));
}
