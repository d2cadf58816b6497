import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Day } from '../../billing/day.tsx';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';

export type Outlook = ApiOutputs['me']['accountOutlook'];

const strong = (chunks: ReactNode) => <strong className="text-ink">{chunks}</strong>;

/** A link that is as high as a finger needs has a line of its own: within one it would push the lines apart. */
const WayOn = ({ children }: { children: ReactNode }) => <span className="block">{children}</span>;

/** What becomes of everything that somebody has when they delete their account, each with a way on. */
export function WhatHappens({ outlook }: { outlook: Outlook }) {
  const t = useTranslations('deleteAccount');
  const locale = useLocale();
  const { subscriptions, invoices, units, businesses, keptUntil } = outlook;
  return (
    <ul className="mt-4 flex list-disc flex-col gap-3 pl-5 text-ink-soft">
      <li>{t('what.out')}</li>
      <li>{t('what.gone')}</li>
      {subscriptions.map(({ product, planName, periodEnd }) => (
        <li key={product}>
          {t.rich('what.plan', { name: planName[locale], strong })}{' '}
          {periodEnd !== null && t.rich('what.planPaid', { day: () => <Day at={periodEnd} /> })}{' '}
          <WayOn>
            <Link to="/app/billing" className={textLinkClass('onLine')}>
              {t('what.planWay')}
            </Link>
          </WayOn>
        </li>
      ))}
      {units > 0 && <li>{t('what.units', { count: units })}</li>}
      {invoices.map(({ id, amountDue, currency, hostedUrl }) => (
        <li key={id}>
          {t('what.invoice', { amount: formatMoney(locale, amountDue, currency) })}{' '}
          {hostedUrl !== null && (
            <WayOn>
              <a href={hostedUrl} className={textLinkClass('onLine')}>
                {t('what.invoiceWay')}
              </a>
            </WayOn>
          )}
        </li>
      ))}
      {businesses.map(({ id, name, sites, members, heir }) => (
        <li key={id}>
          {heir === null
            ? t.rich('what.businessEnds', { name, count: sites, strong })
            : t.rich('what.businessGoesOn', { name, heir, strong })}{' '}
          <WayOn>
            <Link
              to="/studio/$businessId/people"
              params={{ businessId: id }}
              className={textLinkClass('onLine')}
            >
              {t(heir === null && members === 0 ? 'what.businessInvite' : 'what.businessWay')}
            </Link>
          </WayOn>
        </li>
      ))}
      <li>
        {keptUntil === null
          ? t('what.nothingKept')
          : t.rich('what.kept', { day: () => <Day at={keptUntil} /> })}
      </li>
    </ul>
  );
}
