import { useTranslations } from 'use-intl/react';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatDay } from '../kit/text/moment.ts';
import type { Subscription } from './use-current.ts';

type ChangeConsequenceProps = {
  subscription: Subscription;
  /** Null: not known (yet). */
  when: 'now' | 'later' | 'same' | null;
  due: string | null;
  failed: boolean;
  /** False once it turned out that there is nothing to pay with. */
  hasCard: boolean;
};

/** What the chosen change does, before it is made: when it begins and what is paid today. */
export function ChangeConsequence({ subscription, when, due, failed, hasCard }: ChangeConsequenceProps) {
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
