import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { Credit } from './credit.ts';
import { CreditBadge } from './credit-badge.tsx';

/** Everything that the list knows of what was given. */
export function CreditFacts({ credit }: { credit: Credit }) {
  const t = useTranslations('credits');
  const locale = useLocale();
  return (
    <FactList
      facts={[
        { name: t('columns.state'), value: <CreditBadge state={credit.state} /> },
        { name: t('columns.owner'), value: <PersonLink person={credit.owner} /> },
        { name: t('columns.units'), value: t(`units.${credit.meter}`, { count: credit.amount }) },
        { name: t('detail.used'), value: credit.used },
        { name: t('detail.reserved'), value: credit.reserved },
        { name: t('columns.source'), value: t(`source.${credit.source}`) },
        { name: t('detail.note'), value: credit.note || null },
        {
          name: t('detail.givenBy'),
          value: credit.givenBy && <PersonLink person={credit.givenBy} />,
        },
        {
          name: t('columns.expiresAt'),
          value: credit.expiresAt ? formatMoment(locale, new Date(credit.expiresAt)) : t('never'),
        },
        { name: t('columns.createdAt'), value: formatMoment(locale, new Date(credit.createdAt)) },
        { name: t('detail.id'), value: credit.id },
      ]}
    />
  );
}
