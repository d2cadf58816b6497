import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { Site } from './site.ts';
import { SiteBadge } from './site-badge.tsx';

/** Everything that the list knows of one site. */
export function SiteFacts({ site }: { site: Site }) {
  const t = useTranslations('sites');
  const locale = useLocale();
  const moment = (at: string | null) => at && formatMoment(locale, new Date(at));
  const address = `/s/${site.slug}`;
  return (
    <FactList
      facts={[
        { name: t('columns.state'), value: <SiteBadge state={site.state} /> },
        {
          name: t('detail.address'),
          value:
            site.state === 'live' ? (
              <a href={address} className="text-primary underline">
                {address}
              </a>
            ) : (
              address
            ),
        },
        { name: t('detail.business'), value: site.business.name },
        { name: t('columns.payer'), value: <PersonLink person={site.payer} /> },
        { name: t('columns.plan'), value: site.planCode },
        { name: t('columns.template'), value: site.template },
        { name: t('columns.liveVersion'), value: site.liveVersion },
        { name: t('detail.publishedAt'), value: moment(site.publishedAt) },
        { name: t('detail.nextAt'), value: moment(site.nextAt) },
        { name: t('columns.createdAt'), value: moment(site.createdAt) },
        { name: t('detail.id'), value: site.id },
      ]}
    />
  );
}
